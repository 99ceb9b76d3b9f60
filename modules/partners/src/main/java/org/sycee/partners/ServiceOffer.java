package org.sycee.partners;

import java.util.Optional;
import java.util.Set;

/**
 * One configured instance of a plugin.
 *
 * @param instance its name, such as {@code metro-utilities}
 * @param name shown to people
 * @param kind what it does
 * @param categories under which people find it, such as {@code electricity}
 * @param unavailable why it cannot be used now; empty if it can
 */
public record ServiceOffer(
        String instance, String name, Kind kind, Set<String> categories, Optional<String> unavailable) {

    /** What a service does. */
    public enum Kind {
        BILLER,
        PAYMENT_CHANNEL
    }
}
