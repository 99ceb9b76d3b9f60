package org.sycee.partner.spi;

import java.time.Instant;
import org.sycee.money.Money;

/**
 * What the partner would give back now.
 *
 * @param most the most that it gives back, with all that it gave back before taken off; positive
 * @param validUntil until when it stands by that
 */
@Incubating(until = "1.2")
public record RefundTerms(Money most, Instant validUntil) {}
