package org.sycee.partner.spi;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * Something that certainly happened at the partner.
 *
 * @param key the idempotency key under which it happened
 * @param amount what the partner took
 * @param partnerReference the partner's own reference, as its success named it
 */
@Incubating(until = "1.2")
public record Paid(UUID key, Money amount, String partnerReference) {}
