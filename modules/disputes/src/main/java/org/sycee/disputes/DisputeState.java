package org.sycee.disputes;

import java.util.Optional;

/** Where a dispute stands, and where each deed leads from there. */
public enum DisputeState {
    /** It waits for an administrator. */
    OPEN,
    /** One administrator would give money back; it waits for another. */
    PROPOSED,
    /** Two administrators have decided on a refund, which is on its way. */
    REFUNDING,
    /** The payer has words, and money if there was a refund. */
    ANSWERED;

    /** What can be done about a dispute. */
    public enum Deed {
        /** One administrator answers in words. */
        ANSWER,
        /** One administrator proposes a refund. */
        PROPOSE,
        /** Another one does not agree. */
        DECLINE,
        /** Another one agrees. */
        APPROVE,
        /** The refund is in the payer's wallet. */
        REFUND_PAID,
        /** The refund ended without money, or was refused. */
        REFUND_FAILED
    }

    /** Where the deed leads from here; empty if it cannot be done here. */
    public Optional<DisputeState> after(Deed deed) {
        return switch (this) {
            case OPEN ->
                switch (deed) {
                    case ANSWER -> Optional.of(ANSWERED);
                    case PROPOSE -> Optional.of(PROPOSED);
                    case DECLINE, APPROVE, REFUND_PAID, REFUND_FAILED -> Optional.empty();
                };
            case PROPOSED ->
                switch (deed) {
                    case DECLINE -> Optional.of(OPEN);
                    case APPROVE -> Optional.of(REFUNDING);
                    case ANSWER, PROPOSE, REFUND_PAID, REFUND_FAILED -> Optional.empty();
                };
            case REFUNDING ->
                switch (deed) {
                    case REFUND_PAID -> Optional.of(ANSWERED);
                    case REFUND_FAILED -> Optional.of(OPEN);
                    case ANSWER, PROPOSE, DECLINE, APPROVE -> Optional.empty();
                };
            case ANSWERED -> Optional.empty();
        };
    }

    /** What its payer is told: a proposal that may yet be declined is no news. */
    public DisputeState toldToPayer() {
        return this == PROPOSED ? OPEN : this;
    }
}
