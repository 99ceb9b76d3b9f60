package org.sycee.partner.tck;

import java.util.Properties;
import java.util.Set;

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

    String allowedRoutes() {
        return keys.getProperty("sycee.http.allow", "");
    }
}
