package org.sycee.partners.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** An instance to be set up, and why, on the wire. */
record NewInstanceJson(
        @Nullable String instance,
        @Nullable String plugin,
        @Nullable String name,
        @Nullable Set<String> categories,
        @Nullable Map<String, String> settings,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    /** @throws SyceeException {@link KernelError#INVALID_REQUEST} if something is missing, or too long */
    static InstanceSeed seed(@Nullable NewInstanceJson body) {
        if (body == null || body.instance == null || body.plugin == null || body.name == null) {
            throw refused("The members instance, plugin and name are needed.");
        }
        var categories = body.categories == null ? Set.<String>of() : body.categories;
        var settings = body.settings == null ? Map.<String, String>of() : body.settings;
        verify(body.instance, body.name, categories);
        verify(settings);
        return new InstanceSeed(body.instance, body.plugin, body.name.strip(), categories, settings);
    }

    private static void verify(String instance, String name, Set<String> categories) {
        if (!InstanceSeed.isName(instance) || instance.length() > LONGEST_NAME) {
            throw refused(
                    "An instance is named by at most 60 small letters and digits, with single dashes between them.");
        }
        verifyName(name);
        if (categories.size() > MOST || !categories.stream().allMatch(NewInstanceJson::isCategory)) {
            throw refused("There may be " + MOST + " categories of at most 40 small letters and dashes.");
        }
    }

    static void verifyName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw refused("The member name must have 1 to " + LONGEST_NAME + " characters.");
        }
    }

    private static boolean isCategory(@Nullable String category) {
        return category != null && category.matches("[a-z][a-z-]{0,39}");
    }

    private static void verify(Map<String, @Nullable String> settings) {
        if (settings.size() > MOST || settings.values().stream().anyMatch(Objects::isNull)) {
            throw refused("There may be " + MOST + " settings, and none of them null.");
        }
        settings.forEach(SettingsJson::verify);
    }

    private static SyceeException refused(String why) {
        return new SyceeException(KernelError.INVALID_REQUEST, why + " Nothing was changed.");
    }
}
