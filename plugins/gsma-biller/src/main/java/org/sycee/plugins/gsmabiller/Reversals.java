package org.sycee.plugins.gsmabiller;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RefundTerms;

/** Gives back by reversals of transactions; the refund's key is the {@code X-CorrelationID}. */
record Reversals(PartnerHttp http) {

    private static final Pattern LINK = Pattern.compile("/transactions/[A-Za-z0-9_-]{1,256}");

    /** The API quotes no reversal: these partners tell it in the metadata of what was paid. */
    Optional<RefundTerms> quote(Paid paid) {
        var answer = http.send(PartnerRequest.get(transaction(paid)));
        var metadata = answer.body().get("metadata");
        if (answer.status() != 200 || !Answers.key(answer.body()).equals(Optional.of(paid.key()))) {
            throw new IllegalStateException("not the transaction asked for, status " + answer.status());
        }
        return Answers.pair(metadata, "reversibleAmount")
                .map(most -> new RefundTerms(
                        Answers.money(answer.body(), most),
                        Instant.parse(Answers.pair(metadata, "reversibleUntil").orElse(""))));
    }

    CallResult give(Refund refund) {
        var body = Map.of(
                "type", "reversal",
                "amount", Answers.decimal(refund.amount()),
                "currency", refund.amount().currency().getCurrencyCode(),
                "requestingOrganisationTransactionReference", refund.key().toString());
        var answer = http.send(PartnerRequest.post(transaction(refund.of()) + "/reversals", body)
                .header("X-CorrelationID", refund.key().toString()));
        return switch (answer.status()) {
            case 201 -> Answers.reversal(answer.body(), refund.key());
            case 202 -> CallResult.inProgress();
            default -> Answers.refused(answer, () -> inquire(refund));
        };
    }

    CallResult inquire(Refund refund) {
        var answer = http.send(PartnerRequest.get("/responses/" + refund.key()));
        if (Answers.saysNoSuchThing(answer)) {
            return CallResult.notFound();
        }
        return answer.body()
                .text("link")
                .filter(link -> answer.status() == 200 && LINK.matcher(link).matches())
                .map(link -> reversal(http.send(PartnerRequest.get(link)), refund))
                .orElseGet(() -> CallResult.unknown("no link to a transaction, status " + answer.status()));
    }

    private static CallResult reversal(PartnerResponse answer, Refund refund) {
        return answer.status() == 200
                ? Answers.reversal(answer.body(), refund.key())
                : CallResult.unknown("status " + answer.status());
    }

    private static String transaction(Paid paid) {
        return "/transactions/" + GsmaBiller.encoded(paid.partnerReference());
    }
}
