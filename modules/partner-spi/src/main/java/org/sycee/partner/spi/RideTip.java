package org.sycee.partner.spi;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * Something for the driver, on top of the fare.
 *
 * @param key the idempotency key
 * @param amount what the driver receives
 * @param ride the key of the ride's booking
 */
@Incubating(until = "1.2")
public record RideTip(UUID key, Money amount, UUID ride) implements Operation {}
