package org.sycee.partner.spi;

import java.util.Optional;

/**
 * One partner's service, configured. Called from many threads at once.
 *
 * <p>Any exception thrown by a call for money means "unknown" to Sycee, unless not one byte was sent.
 */
public sealed interface PartnerService permits Biller, PaymentChannel, RideProvider {

    /**
     * Translates what the partner sent to the callback address.
     *
     * <p>Sycee verifies its signature before, then takes what it says for an answer, and may inquire after; unsigned, it is
     * only a hint to inquire. Asked before the partner is answered, and again when it comes again; an exception makes the
     * partner send it again. Sends nothing.
     *
     * @return what it says about one call, or empty if it says nothing about any
     */
    default Optional<CallbackFact> readCallback(Callback callback) {
        return Optional.empty();
    }

    /**
     * Asks what the partner would give back. A read: may be repeated at any time.
     *
     * <p>This and the two below are called only if the manifest says {@code sycee.refunds=true}; the plugin then overrides
     * all three.
     *
     * @return empty if nothing (more) can be given back
     */
    @Incubating(until = "1.2")
    default Optional<RefundTerms> quoteRefund(Paid paid) {
        return Optional.empty();
    }

    /**
     * Has money given back, at most once for the refund's key.
     *
     * <p>Must send the key as the partner's own idempotency key. May be called again with the same key only if the manifest
     * declares {@code sycee.idempotent}. A partner that will not give back as much as {@link Refund#amount} gives back
     * nothing and rejects it: a refund never succeeds for a part.
     */
    @Incubating(until = "1.2")
    default CallResult refund(Refund refund) {
        throw new UnsupportedOperationException("nothing is given back");
    }

    /**
     * Asks what became of a refund, by its key. Moves no money.
     *
     * @return {@link CallResult.Kind#NOT_FOUND} only if the partner says that it knows no such key
     */
    @Incubating(until = "1.2")
    default CallResult inquireRefund(Refund refund) {
        return CallResult.unknown("nothing is given back");
    }
}
