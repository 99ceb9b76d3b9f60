package org.sycee.partner.spi;

import java.time.Instant;
import org.sycee.money.Money;

/**
 * What calling something off costs now.
 *
 * @param fee what the partner keeps; may be zero
 * @param validUntil until when it may be called off at that fee
 */
@Incubating(until = "1.2")
public record CancellationTerms(Money fee, Instant validUntil) {}
