package org.sycee.payments.internal;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.money.Money;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn;

/** A top-up on the wire. */
record TopUpJson(
        UUID id,
        MoneyJson amount,
        String state,
        String outcome,
        Optional<URI> redirectUrl,
        Optional<PayIn.Card> card,
        Instant createdAt,
        Instant deadline,
        Optional<PartnerCall.Rejection> rejection,
        Optional<MoneyJson> repaid,
        Optional<TakenBackJson> takenBack,
        TrailJson trail) {

    /** A charge-back: what was taken back, and what of it the wallet did not cover. */
    record TakenBackJson(Instant at, MoneyJson amount, MoneyJson owed) {

        static TakenBackJson of(PayIn.TakenBack takenBack) {
            return new TakenBackJson(takenBack.at(), MoneyJson.of(takenBack.amount()), MoneyJson.of(takenBack.owed()));
        }
    }

    static TopUpJson of(PayIn payIn) {
        return new TopUpJson(
                payIn.id(),
                MoneyJson.of(payIn.amount()),
                payIn.state().name(),
                outcome(payIn.state()),
                redirectUrl(payIn),
                payIn.card(),
                payIn.createdAt(),
                payIn.deadline(),
                payIn.rejection(),
                Optional.of(payIn.repaid()).filter(Money::isPositive).map(MoneyJson::of),
                payIn.takenBack().map(TakenBackJson::of),
                TrailJson.of(payIn));
    }

    /** For screens: money that is not certainly here or certainly not coming is still on its way. */
    private static String outcome(PayIn.State state) {
        return switch (state) {
            case PLACED, SUBMITTED, SETTLING, SUSPENDED -> "PROCESSING";
            case AWAITING_PAYER -> "AWAITING_PAYER";
            case SETTLED -> "SUCCEEDED";
            case RELEASING, RELEASED -> "FAILED";
        };
    }

    private static Optional<URI> redirectUrl(PayIn payIn) {
        return payIn.state() == PayIn.State.AWAITING_PAYER
                ? payIn.call().flatMap(PartnerCall::payUrl)
                : Optional.empty();
    }
}
