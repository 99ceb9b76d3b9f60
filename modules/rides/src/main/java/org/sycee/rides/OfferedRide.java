package org.sycee.rides;

import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.RideOffer;

/**
 * What one operator offers; pinned, whatever changes meanwhile.
 *
 * @param id its name here
 * @param operator whose it is
 * @param terms what is offered, for what fare, and until when
 */
public record OfferedRide(UUID id, Operator operator, RideOffer terms) {

    /** What is set aside when it is booked: the most that is taken unasked. */
    public Money cap() {
        return terms.fare().cap();
    }

    /**
     * Who drives.
     *
     * @param instance the partner's instance
     * @param name shown to people
     */
    public record Operator(String instance, String name) {}
}
