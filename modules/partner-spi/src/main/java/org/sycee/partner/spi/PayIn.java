package org.sycee.partner.spi;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * Money to be taken from a payer's card.
 *
 * @param key the idempotency key
 * @param amount what is taken
 * @param cardToken the card to charge; empty if the payer is to choose one on the partner's page
 * @param returnUrl where the partner's page sends the payer back to
 * @param description what the payer may see on the card's statement
 */
public record PayIn(UUID key, Money amount, Optional<String> cardToken, URI returnUrl, String description)
        implements Operation {}
