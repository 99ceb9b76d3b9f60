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
 * @param charge the saved card to charge; empty for one that is typed on the acquirer's page
 */
public record PlacePayIn(Intent intent, PersonId person, Money amount, Optional<Charge> charge) {

    /**
     * A saved card, and the payment PIN that approves its use.
     *
     * @param card the person's own
     * @param pin asked only if the intent is new; never stored, never shown
     */
    public record Charge(UUID card, String pin) {

        @Override
        public String toString() {
            return "Charge[card=" + card + "]";
        }
    }
}
