package org.sycee.cashout;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partner.spi.Instrument;

/**
 * Pay money out of a wallet to a saved card or bank account.
 *
 * @param intent who wants it, under which key; made by {@link #under}
 * @param person whose wallet
 * @param payout where to, and how much
 * @param pin approves it; asked only if the intent is new, never stored, never shown
 */
public record PlaceCashOut(Intent intent, PersonId person, Payout payout, String pin) {

    private static final String ROUTE = "POST /cash-outs";

    /**
     * Where money is to go, and how much.
     *
     * @param kind what it goes to
     * @param to the person's own card or bank account
     * @param amount positive
     */
    public record Payout(Instrument.Kind kind, UUID to, Money amount) {

        String meaning() {
            return switch (kind) {
                case CARD -> amount + " to " + to;
                case BANK_ACCOUNT -> amount + " to account " + to;
            };
        }
    }

    public static PlaceCashOut under(IdempotencyKey key, PersonId person, Payout payout, String pin) {
        return new PlaceCashOut(Intent.of(Actor.person(person), ROUTE, key, payout.meaning()), person, payout, pin);
    }

    @Override
    public String toString() {
        return "PlaceCashOut[payout=" + payout + "]";
    }
}
