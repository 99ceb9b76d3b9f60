package org.sycee.partners.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** What is to be set for an instance, and why, on the wire. */
record SettingsJson(
        @Nullable Map<String, @Nullable String> settings,
        @Nullable String reason) {

    private static final int MOST = 20;
    private static final int LONGEST_VALUE = 4_000;

    /** @throws SyceeException {@link KernelError#INVALID_REQUEST} if there is nothing, or too much */
    static Map<String, @Nullable String> changes(@Nullable SettingsJson body) {
        var changes = body == null ? null : body.settings();
        if (changes == null || changes.isEmpty() || changes.size() > MOST) {
            throw refused("The member settings must have 1 to " + MOST + " members.");
        }
        changes.forEach(SettingsJson::verify);
        return changes;
    }

    static void verify(String name, @Nullable String value) {
        if (!name.matches("[A-Za-z][A-Za-z0-9.-]{0,39}")) {
            throw refused("A setting has a name of at most 40 letters, digits, dots and dashes.");
        }
        if (value != null && (value.isBlank() || value.length() > LONGEST_VALUE)) {
            throw refused("The setting " + name + " must have 1 to " + LONGEST_VALUE + " characters, or be null.");
        }
    }

    private static SyceeException refused(String why) {
        return new SyceeException(KernelError.INVALID_REQUEST, why + " Nothing was changed.");
    }
}
