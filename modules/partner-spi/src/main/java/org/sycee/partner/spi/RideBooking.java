package org.sycee.partner.spi;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * A ride to be booked.
 *
 * <p>It succeeds when the ride, or its cancellation at a fee, is over and the fare is known. Until then the partner is
 * working on it. A ride that did not happen and costs nothing is rejected.
 *
 * @param key the idempotency key
 * @param amount the most that the partner may take: the offer's cap, or the fare that the rider has agreed to since
 * @param offer the partner's name for the offer that is booked
 * @param from where the rider is picked up
 * @param to where the rider wants to go
 */
@Incubating(until = "1.2")
public record RideBooking(UUID key, Money amount, String offer, Place from, Place to) implements Operation {}
