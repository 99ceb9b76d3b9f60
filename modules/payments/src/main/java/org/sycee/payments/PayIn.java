package org.sycee.payments;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partners.PartnerCall;

/**
 * A top-up.
 *
 * <p>It is born PLACED, becomes SUBMITTED when the acquirer is asked, may wait for the payer, and ends SETTLED (the money
 * is in the wallet) or RELEASED (nothing was taken). If its deadline passes without certainty it is SUSPENDED; a late
 * success still ends SETTLED, a late rejection RELEASED; if neither comes, two administrators decide which.
 *
 * @param id its name; the ledger's reference
 * @param amount what is taken from the card
 * @param state where it stands
 * @param card the card that is charged, once it is known
 * @param rejection why nothing was taken; present only if it is certain that nothing was
 * @param call the acquirer's side, once asked
 * @param steps when it went where
 * @param transfers what moved in the ledger
 * @param repaid what of it went to what its person owed; zero for almost all
 * @param takenBack if the card's bank has taken it back since
 * @param createdAt when it was placed
 * @param deadline until when its outcome will be known
 */
public record PayIn(
        UUID id,
        Money amount,
        State state,
        Optional<Card> card,
        Optional<PartnerCall.Rejection> rejection,
        Optional<PartnerCall> call,
        List<Step> steps,
        List<TrailTransfer> transfers,
        Money repaid,
        Optional<TakenBack> takenBack,
        Instant createdAt,
        Instant deadline) {

    /** Where a top-up can stand. */
    public enum State {
        PLACED,
        SUBMITTED,
        AWAITING_PAYER,
        SETTLING,
        SETTLED,
        RELEASING,
        RELEASED,
        SUSPENDED
    }

    /** What a person may see of the card that is charged. */
    public record Card(String brand, String lastFour) {

        /** Such as {@code Visa 4242}. */
        public String words() {
            return brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1) + " " + lastFour;
        }
    }

    /**
     * A top-up's charge-backs, in all.
     *
     * @param id the name of the last; the ledger's reference of what it moved
     * @param at when that left the person's wallet
     * @param amount what was taken back
     * @param owed what of it the wallet did not cover
     */
    public record TakenBack(UUID id, Instant at, Money amount, Money owed) {

        public TakenBack and(TakenBack next) {
            return new TakenBack(next.id, next.at, amount.plus(next.amount), owed.plus(next.owed));
        }
    }

    /** When it went where. */
    public record Step(Instant at, State state) {}
}
