package org.sycee.partner.spi;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * Money to be paid out to a card or a bank account that the partner knows.
 *
 * @param key the idempotency key
 * @param amount what its holder receives
 * @param to where it goes
 * @param description what the holder may see on a statement
 */
public record PayOut(UUID key, Money amount, Instrument to, String description) implements Operation {}
