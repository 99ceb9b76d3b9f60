package org.sycee.partner.tck;

import java.util.Properties;
import java.util.Set;

/** What a plugin's manifest declares. */
record Promises(Properties manifest) {

    Set<String> finalCodes() {
        return Set.of(
                manifest.getProperty("sycee.final-failure-codes", "").trim().split("\\s*,\\s*"));
    }

    boolean isIdempotent() {
        return Boolean.parseBoolean(manifest.getProperty("sycee.idempotent"));
    }

    boolean hasCallbacks() {
        return !manifest.getProperty("sycee.callbacks", "none").equals("none");
    }

    String allowedRoutes() {
        return manifest.getProperty("sycee.http.allow", "");
    }
}
