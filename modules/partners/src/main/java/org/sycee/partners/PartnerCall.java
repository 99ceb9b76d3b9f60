package org.sycee.partners;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.SavedCard;

/**
 * Where a call to a partner stands.
 *
 * @param key the call's name, and its idempotency key at the partner
 * @param instance whom it goes to
 * @param state where it stands
 * @param reference the partner's reference, once it gave one
 * @param taken what the partner took, or gave back of a refund, at most the call's amount; present only
 *     with {@link State#SUCCEEDED}
 * @param rejection why the partner refused; present only with {@link State#REJECTED}
 * @param payUrl where the payer must go; present only with {@link State#AWAITING_PAYER}
 * @param fare what the payer is asked to agree to, more than the call's amount; present only with {@link
 *     State#AWAITING_PAYER}, until the payer has answered
 * @param card the card that was used, if any
 * @param receipt further lines for the payer's receipt
 * @param answers what the partner said so far, oldest first
 */
public record PartnerCall(
        UUID key,
        String instance,
        State state,
        Optional<String> reference,
        Optional<Money> taken,
        Optional<Rejection> rejection,
        Optional<URI> payUrl,
        Optional<Money> fare,
        Optional<SavedCard> card,
        Map<String, String> receipt,
        List<Answer> answers) {

    /** What a refund refers to; present only with {@link State#SUCCEEDED}. */
    public Optional<Paid> paid() {
        return taken.flatMap(amount -> reference.map(its -> new Paid(key, amount, its)));
    }

    /** Where a call can stand. */
    public enum State {
        /** Nothing has left the house. */
        RECORDED,
        /** Claimed by a worker; a byte may have left. */
        SUBMITTED,
        /** The partner waits for the payer. */
        AWAITING_PAYER,
        /** The partner works on it. */
        IN_PROGRESS,
        /** Nobody can say yet. */
        UNKNOWN,
        /** It certainly happened. */
        SUCCEEDED,
        /** It certainly did not happen, and never will. */
        REJECTED;

        public boolean isCertain() {
            return this == SUCCEEDED || this == REJECTED;
        }
    }

    /** The partner's code and sentence for a refusal. */
    public record Rejection(String code, String text) {}
}
