package org.sycee.payments.internal;

import org.sycee.partners.PartnerCall;

/** How two administrators end a doubt about a top-up that its acquirer does not end. */
enum PayInResolution {
    /** The card was charged: the wallet is credited. */
    CREDITED,
    /** The card was certainly not charged, and never will be: nothing is credited. */
    NOT_DONE;

    /** Whether the acquirer says otherwise after all; what was decided stays as it is. */
    boolean isContradictedBy(PartnerCall.State said) {
        return switch (this) {
            case CREDITED -> said == PartnerCall.State.REJECTED;
            case NOT_DONE -> said == PartnerCall.State.SUCCEEDED;
        };
    }
}
