package org.sycee.partners.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an instance is configured, as in the operator's file.
 *
 * @param instance its name, such as {@code metro-utilities}
 * @param plugin the id of the plugin that serves it
 * @param name shown to people
 * @param categories under which people find it
 * @param settings for the plugin; {@code baseUrl} and {@code callbackSecret} are the host's
 */
record InstanceSeed(String instance, String plugin, String name, Set<String> categories, Map<String, String> settings) {

    InstanceSeed {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(name, "name");
        if (!isName(instance)) {
            throw new IllegalArgumentException("not a name for an instance: " + instance);
        }
        categories = Set.copyOf(categories);
        settings = Map.copyOf(settings);
    }

    static boolean isName(String instance) {
        return instance.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** The same with other settings; what is set to nothing is taken away. */
    InstanceSeed with(Map<String, @Nullable String> changes) {
        var changed = new HashMap<>(settings);
        changes.forEach((key, value) -> changed.compute(key, (same, before) -> value));
        return new InstanceSeed(instance, plugin, name, categories, changed);
    }
}
