package org.sycee.payments;

import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * Top up a wallet from a card.
 *
 * @param intent who asks, under which key
 * @param person whose wallet
 * @param amount what is taken from the card
 * @param card a saved card; empty for one that is typed on the acquirer's page
 */
public record PlacePayIn(Intent intent, PersonId person, Money amount, Optional<UUID> card) {}
