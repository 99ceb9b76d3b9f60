package org.sycee.partners.internal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.SavedCard;
import org.sycee.partners.PartnerCall.Rejection;
import org.sycee.partners.PartnerCall.State;

/**
 * What a reply is taken to mean.
 *
 * @param state UNKNOWN unless it says more
 * @param notFound whether the partner says that it knows no such call
 * @param suspicious whether the answer contradicts the question
 * @param reference the partner's
 * @param amount what was taken, with SUCCEEDED; the fare that the payer is asked to agree to, with AWAITING_PAYER
 * @param rejection present only with REJECTED
 * @param payUrl present only with AWAITING_PAYER, if no fare is
 * @param card that was used
 * @param receipt further lines
 * @param code the partner's, whatever it is taken to mean
 * @param text in a sentence
 */
record Verdict(
        State state,
        boolean notFound,
        boolean suspicious,
        Optional<String> reference,
        Optional<Money> amount,
        Optional<Rejection> rejection,
        Optional<URI> payUrl,
        Optional<SavedCard> card,
        Map<String, String> receipt,
        Optional<String> code,
        Optional<String> text) {

    static final String NOT_SENT = "not-sent";
    private static final String REJECTED_IN_FILE = "rejected-in-file";

    /** A partner's words are kept without the one character that the database refuses: with it nothing would be kept. */
    Verdict {
        reference = reference.map(Verdict::storable);
        rejection = rejection.map(no -> new Rejection(no.code(), storable(no.text())));
        receipt = receipt.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        line -> storable(line.getKey()), line -> storable(line.getValue()), (one, same) -> one));
    }

    private static String storable(String words) {
        return words.replace('\0', ' ');
    }

    static Verdict of(State state, CallResult result) {
        return new Verdict(
                state,
                result.kind() == CallResult.Kind.NOT_FOUND,
                false,
                result.partnerReference(),
                saysAmount(state, result) ? result.amount() : Optional.empty(),
                state == State.REJECTED ? rejectionOf(result) : Optional.empty(),
                state == State.AWAITING_PAYER ? result.payUrl() : Optional.empty(),
                result.card(),
                result.receipt(),
                result.code(),
                result.text().or(result::code));
    }

    private static boolean saysAmount(State state, CallResult result) {
        return state == State.SUCCEEDED
                || (state == State.AWAITING_PAYER && result.payUrl().isEmpty());
    }

    private static Optional<Rejection> rejectionOf(CallResult result) {
        return result.code().map(code -> new Rejection(code, result.text().orElse("")));
    }

    /** The same, told in other words. */
    Verdict saying(String words) {
        return new Verdict(
                state,
                notFound,
                suspicious,
                reference,
                amount,
                rejection,
                payUrl,
                card,
                receipt,
                code,
                Optional.of(words));
    }

    /** Whether it is our own proof of one sending, and no word of the partner's. */
    boolean isProvedUnsent() {
        return rejection.filter(no -> no.code().equals(NOT_SENT)).isPresent();
    }

    static Verdict rejectedInFile(String text) {
        return bare(State.REJECTED, false, Optional.of(new Rejection(REJECTED_IN_FILE, text)), text);
    }

    static Verdict unknown(String text) {
        return bare(State.UNKNOWN, false, Optional.empty(), text);
    }

    /** A refusal with a code that the partner does not declare final. */
    static Verdict notFinal(Optional<String> code) {
        return bare(
                State.UNKNOWN,
                false,
                Optional.empty(),
                code,
                "a refusal that is not declared final: " + code.orElse("no code"));
    }

    /** An answer that cannot be to this question. */
    static Verdict suspicious(String text) {
        return bare(State.UNKNOWN, true, Optional.empty(), text);
    }

    static Verdict notSent(String text) {
        return bare(State.REJECTED, false, Optional.of(new Rejection(NOT_SENT, text)), text);
    }

    private static Verdict bare(State state, boolean suspicious, Optional<Rejection> rejection, String text) {
        return bare(state, suspicious, rejection, rejection.map(Rejection::code), text);
    }

    private static Verdict bare(
            State state, boolean suspicious, Optional<Rejection> rejection, Optional<String> code, String text) {
        return new Verdict(
                state,
                false,
                suspicious,
                Optional.empty(),
                Optional.empty(),
                rejection,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                code,
                Optional.of(text));
    }
}
