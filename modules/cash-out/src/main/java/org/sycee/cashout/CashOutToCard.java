package org.sycee.cashout;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * Pay money out of a wallet to a saved card.
 *
 * @param intent who wants it, under which key; made by {@link #under}
 * @param person whose wallet
 * @param payout where to, and how much
 * @param pin approves it; asked only if the intent is new, never stored, never shown
 */
public record CashOutToCard(Intent intent, PersonId person, Payout payout, String pin) {

    private static final String ROUTE = "POST /cash-outs";

    /** Where money is to go, and how much. */
    public record Payout(UUID card, Money amount) {}

    public static CashOutToCard under(IdempotencyKey key, PersonId person, Payout payout, String pin) {
        var meaning = payout.amount() + " to " + payout.card();
        return new CashOutToCard(Intent.of(Actor.person(person), ROUTE, key, meaning), person, payout, pin);
    }

    @Override
    public String toString() {
        return "CashOutToCard[payout=" + payout + "]";
    }
}
