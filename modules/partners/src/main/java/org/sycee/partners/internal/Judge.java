package org.sycee.partners.internal;

import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partners.CallBook;
import org.sycee.partners.PartnerCall.State;

/**
 * Decides what a reply means. Here, and nowhere else, all that is not certain becomes UNKNOWN.
 *
 * @param operation what was asked
 * @param terms what the partner has promised
 */
record Judge(Operation operation, Terms terms) {

    /** Judges the reply to a claim of this operation. */
    Verdict judge(Claim claim, Reply reply) {
        if (reply instanceof Reply.Silence silence) {
            return silence.provedUnsent() && claim.isFirstSending()
                    ? Verdict.notSent(silence.why())
                    : Verdict.unknown(silence.why());
        }
        return judge(((Reply.Said) reply).result());
    }

    /** Judges what a partner said of this operation, on whatever occasion. */
    Verdict judge(@Nullable CallResult result) {
        if (result == null) {
            return Verdict.unknown("the plugin returned nothing");
        }
        if (result.key().isPresent() && !result.key().get().equals(operation.key())) {
            return Verdict.suspicious("the answer names another key");
        }
        return switch (result.kind()) {
            case SUCCEEDED -> success(result);
            case REJECTED -> rejection(result);
            case AWAITING_PAYER -> awaitingPayer(result);
            case IN_PROGRESS -> Verdict.of(State.IN_PROGRESS, result);
            case NOT_FOUND, UNKNOWN -> Verdict.of(State.UNKNOWN, result);
        };
    }

    /** Judges what a partner's file says: final by the form of such files, which list nothing else. */
    Verdict judge(CallBook.Filed said) {
        if (said.isPaid()) {
            return success(CallResult.succeeded(operation.key(), said.amount(), said.reference()))
                    .saying(said.source());
        }
        return said.amount().equals(operation.amount())
                ? Verdict.rejectedInFile(said.source())
                : Verdict.unknown("a refusal of another amount, in " + said.source());
    }

    private Verdict success(CallResult result) {
        if (result.key().isEmpty() || result.partnerReference().isEmpty()) {
            return Verdict.suspicious("a success without key or reference");
        }
        return result.amount().filter(this::mayBeTaken).isPresent()
                ? Verdict.of(State.SUCCEEDED, result)
                : Verdict.suspicious("a success of another amount");
    }

    private boolean mayBeTaken(Money amount) {
        return amount.equals(operation.amount())
                || (mayBeLess()
                        && amount.isPositive()
                        && isOfItsCurrency(amount)
                        && amount.compareTo(operation.amount()) < 0);
    }

    /** A ride's amount is a cap. What comes in or back was promised as it was asked for: it comes wholly or not at all. */
    private boolean mayBeLess() {
        return operation instanceof RideBooking
                || (terms.partialSuccess() && !(operation instanceof PayIn || operation instanceof Refund));
    }

    private boolean isOfItsCurrency(Money amount) {
        return amount.currency().equals(operation.amount().currency());
    }

    private Verdict rejection(CallResult result) {
        var isFinal = result.code().filter(terms.finalFailureCodes()::contains).isPresent();
        return isFinal ? Verdict.of(State.REJECTED, result) : Verdict.notFinal(result.code());
    }

    private Verdict awaitingPayer(CallResult result) {
        if (operation instanceof Refund) {
            return Verdict.suspicious("a refund waits for its payer");
        }
        return result.payUrl().isEmpty() && result.amount().isPresent()
                ? awaitingApproval(result, result.amount().get())
                : awaitingPayerThere(result);
    }

    private Verdict awaitingApproval(CallResult result, Money fare) {
        var usable = operation instanceof RideBooking
                && result.key().isPresent()
                && isOfItsCurrency(fare)
                && terms.accept(fare);
        return usable
                ? Verdict.of(State.AWAITING_PAYER, result)
                : Verdict.suspicious("an approval is asked for " + fare + ", which cannot be given");
    }

    private static Verdict awaitingPayerThere(CallResult result) {
        var usable = result.payUrl()
                .filter(url -> String.valueOf(url.getScheme()).matches("https?") && url.getHost() != null)
                .isPresent();
        return usable
                ? Verdict.of(State.AWAITING_PAYER, result)
                : Verdict.unknown("the payer should go somewhere, but nobody says where");
    }
}
