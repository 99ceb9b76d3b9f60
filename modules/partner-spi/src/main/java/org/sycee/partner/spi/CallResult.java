package org.sycee.partner.spi;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * What the partner said of one call for money. Made by the static factories.
 *
 * @param kind which of the answers it is
 * @param key the key that the partner's answer names, if it names one; Sycee refuses the answer to another key
 * @param amount the amount that the partner's answer names; Sycee refuses a success of another amount, or of a larger
 *     one where a part is a success too: of a {@link RideBooking}, and if the manifest says {@code
 *     sycee.partial-success=true}
 * @param partnerReference the partner's own reference
 * @param code the partner's code of a rejection
 * @param text a sentence for the record; never shown to payers without review
 * @param payUrl where the payer must go
 * @param card the card that was used
 * @param receipt what else the payer's receipt shows, such as a meter token
 */
public record CallResult(
        Kind kind,
        Optional<UUID> key,
        Optional<Money> amount,
        Optional<String> partnerReference,
        Optional<String> code,
        Optional<String> text,
        Optional<URI> payUrl,
        Optional<SavedCard> card,
        Map<String, String> receipt) {

    /** The receipt's line for what a prepaid meter is fed with; digits, shown in groups and to be copied. */
    public static final String TOKEN = "token";

    /** The receipt's line for how much was bought, such as {@code 312.5 kWh}. */
    public static final String UNITS = "units";

    /** What a partner can say. */
    public enum Kind {
        /** It certainly happened. */
        SUCCEEDED,
        /** It certainly did not happen and never will under this key. */
        REJECTED,
        /** The partner is working on it. */
        IN_PROGRESS,
        /** The payer must do something first: at the partner's, or agree to a fare. */
        AWAITING_PAYER,
        /** The partner does not know the key: not yet, or never received. */
        NOT_FOUND,
        /** The answer cannot be understood. */
        UNKNOWN
    }

    /** The partner confirms key and amount. */
    public static CallResult succeeded(UUID key, Money amount, String partnerReference) {
        return new CallResult(
                Kind.SUCCEEDED,
                Optional.of(key),
                Optional.of(amount),
                Optional.of(partnerReference),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /**
     * The partner refuses this call for good. Counts as certain only if the manifest lists the code as final.
     *
     * <p>It names no key that Sycee could compare: to say it is to have compared the answer's with the call's, or to have
     * found nothing under the call's where the answer names none.
     */
    public static CallResult rejected(String code, String text) {
        return of(Kind.REJECTED, Optional.of(code), Optional.of(text), Optional.empty());
    }

    /** The partner has taken the call and is working on it; Sycee asks again later. */
    public static CallResult inProgress() {
        return of(Kind.IN_PROGRESS, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The payer must open this address at the partner's. */
    public static CallResult awaitingPayer(URI payUrl) {
        return of(Kind.AWAITING_PAYER, Optional.empty(), Optional.empty(), Optional.of(payUrl));
    }

    /** The fare is above what the rider has agreed to: the rider is asked to agree to this one. */
    @Incubating(until = "1.2")
    public static CallResult awaitingApproval(UUID key, Money fare) {
        return new CallResult(
                Kind.AWAITING_PAYER,
                Optional.of(key),
                Optional.of(fare),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** The partner says that it knows no such key; that it was refused does not follow. */
    public static CallResult notFound() {
        return of(Kind.NOT_FOUND, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The answer says nothing certain; the text says what it was. */
    public static CallResult unknown(String text) {
        return of(Kind.UNKNOWN, Optional.empty(), Optional.of(text), Optional.empty());
    }

    private static CallResult of(Kind kind, Optional<String> code, Optional<String> text, Optional<URI> payUrl) {
        return new CallResult(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                code,
                text,
                payUrl,
                Optional.empty(),
                Map.of());
    }

    /** This result, with the card that was used. */
    public CallResult withCard(SavedCard used) {
        return new CallResult(kind, key, amount, partnerReference, code, text, payUrl, Optional.of(used), receipt);
    }

    /** This result, with lines for the payer's receipt, such as {@link #TOKEN}; they are kept for ever. */
    public CallResult withReceipt(Map<String, String> lines) {
        return new CallResult(kind, key, amount, partnerReference, code, text, payUrl, card, Map.copyOf(lines));
    }
}
