package org.sycee.partner.tck;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.partner.spi.PersonalField;

/** What a plugin declares in its {@code plugin.properties}. */
record PluginManifest(Properties keys) {

    String id() {
        return keys.getProperty("plugin.id", "");
    }

    String version() {
        return keys.getProperty("plugin.version", "");
    }

    String spi() {
        return keys.getProperty("sycee.spi", "");
    }

    Set<String> finalCodes() {
        return Set.of(keys.getProperty("sycee.final-failure-codes", "").trim().split("\\s*,\\s*"));
    }

    boolean isIdempotent() {
        return Boolean.parseBoolean(keys.getProperty("sycee.idempotent"));
    }

    boolean offersRides() {
        return keys.getProperty("sycee.kind", "").equals("RIDES");
    }

    boolean takesParts() {
        return Boolean.parseBoolean(keys.getProperty("sycee.partial-success"));
    }

    boolean paysOutToCards() {
        return keys.getProperty("sycee.pays-out-to", "").contains("CARD");
    }

    boolean givesBack() {
        return Boolean.parseBoolean(keys.getProperty("sycee.refunds"));
    }

    boolean hasCallbacks() {
        return !keys.getProperty("sycee.callbacks", "none").equals("none");
    }

    /** Somebody made up, of whom the plugin is told what it asks for; a field that there is not is an error. */
    Map<PersonalField, String> somebody() {
        return Stream.of(keys.getProperty("sycee.personal-fields", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(PersonalField::valueOf)
                .collect(Collectors.toMap(field -> field, PluginManifest::madeUp));
    }

    private static String madeUp(PersonalField field) {
        return switch (field) {
            case NAME -> "Zoë 林";
            case LANGUAGE -> "zh-CN";
        };
    }

    String allowedRoutes() {
        return keys.getProperty("sycee.http.allow", "");
    }
}
