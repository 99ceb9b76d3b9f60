package org.sycee.partners.internal;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** What is to be set for an instance, or how people shall read it, and why, on the wire. */
record SettingsJson(
        @Nullable String name,
        @Nullable Map<String, @Nullable String> settings,
        @Nullable String reason) {

    private static final int MOST = 20;
    private static final int LONGEST_VALUE = 4_000;

    /** @throws SyceeException {@link KernelError#INVALID_REQUEST} if there is nothing, or too much */
    static InstanceChanges changes(@Nullable SettingsJson body) {
        if (body == null) {
            throw refused("The members name or settings are needed.");
        }
        var name = Optional.ofNullable(body.name());
        var settings = body.settings() == null ? Map.<String, @Nullable String>of() : body.settings();
        if (settings.size() > MOST || (settings.isEmpty() && name.isEmpty())) {
            throw refused("The member settings must have 1 to " + MOST + " members, or none beside a name.");
        }
        settings.forEach(SettingsJson::verify);
        name.ifPresent(NewInstanceJson::verifyName);
        return new InstanceChanges(name.map(String::strip), settings);
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
