package org.sycee.billpay;

import java.util.UUID;

/** By what a payment is approved; there is no third way, and none of them is a mere yes. */
public sealed interface Approval {

    /**
     * The payer is there and types the PIN.
     *
     * @param digits asked only if the intent is new, never stored, never shown
     */
    record Pin(String digits) implements Approval {

        @Override
        public String toString() {
            return "Pin[]";
        }
    }

    /**
     * The payer approved it beforehand; {@link StandingMandates} must confirm that it covers this very quote.
     *
     * @param id the mandate
     */
    record Mandate(UUID id) implements Approval {}
}
