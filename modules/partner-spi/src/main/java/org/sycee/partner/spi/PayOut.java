package org.sycee.partner.spi;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * Money to be paid out to a card that was paid with before.
 *
 * @param key the idempotency key
 * @param amount what the card's holder receives
 * @param cardToken the partner's own name for the card
 * @param description what the holder may see on the card's statement
 */
@Incubating(until = "1.0")
public record PayOut(UUID key, Money amount, String cardToken, String description) implements Operation {}
