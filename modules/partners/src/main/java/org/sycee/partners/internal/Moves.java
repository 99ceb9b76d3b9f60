package org.sycee.partners.internal;

import org.sycee.partners.PartnerCall.State;

/** How a call may move: from ignorance towards certainty, and from certainty nowhere. */
final class Moves {

    private Moves() {}

    static boolean mayBecome(State from, State to) {
        return switch (from) {
            case RECORDED -> to == State.SUBMITTED || to == State.REJECTED;
            case SUBMITTED -> to != State.RECORDED && to != State.SUBMITTED;
            case UNKNOWN -> to != State.RECORDED && to != State.UNKNOWN;
            case AWAITING_PAYER -> to == State.IN_PROGRESS || to.isCertain();
            case IN_PROGRESS -> to == State.AWAITING_PAYER || to.isCertain();
            case SUCCEEDED, REJECTED -> false;
        };
    }
}
