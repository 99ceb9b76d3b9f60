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
     * <p>A callback is only a hint: Sycee verifies its signature before, and may inquire after.
     *
     * @return what it says about one call, or empty if it says nothing about any
     */
    default Optional<CallbackFact> readCallback(Callback callback) {
        return Optional.empty();
    }
}
