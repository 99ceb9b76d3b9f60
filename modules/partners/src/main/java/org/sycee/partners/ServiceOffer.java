package org.sycee.partners;

import java.util.Optional;
import java.util.Set;
import org.sycee.partner.spi.Instrument;

/**
 * One configured instance of a plugin.
 *
 * @param instance its name, such as {@code metro-utilities}
 * @param name shown to people
 * @param kind what it does
 * @param categories under which people find it, such as {@code electricity}
 * @param paysOutTo what it can pay money out to; nothing but for some payment channels
 * @param unavailable why it cannot be used now; empty if it can
 */
public record ServiceOffer(
        String instance,
        String name,
        Kind kind,
        Set<String> categories,
        Set<Instrument.Kind> paysOutTo,
        Optional<String> unavailable) {

    /** What a service does. */
    public enum Kind {
        BILLER,
        PAYMENT_CHANNEL,
        RIDES
    }
}
