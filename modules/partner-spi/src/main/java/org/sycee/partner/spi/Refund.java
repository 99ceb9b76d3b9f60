package org.sycee.partner.spi;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * Money that the partner is to give back.
 *
 * <p>It succeeds when the partner certainly owes Sycee that much less; how the payer gets it is not the partner's concern.
 *
 * @param key the idempotency key of the refund, not of what was paid
 * @param amount what comes back; with all other refunds of the same, at most what the partner took
 * @param of what it is given back of
 */
@Incubating(until = "1.2")
public record Refund(UUID key, Money amount, Paid of) implements Operation {}
