package org.sycee.orders;

import java.util.EnumSet;
import java.util.Set;

/** Where an order can stand. */
public enum OrderState {
    /** Recorded with its terms; nothing is held. */
    QUOTED,
    /** The partner has set goods aside. */
    RESERVED,
    /** The payer's money is set aside. */
    HELD,
    /** The partner was asked, or is about to be. */
    SUBMITTED,
    /** The partner waits for the payer: at its own page, or to agree to a fare above what is set aside. */
    AWAITING_PAYER,
    /** The payer agreed to a fare: the difference is being set aside, and the partner is told. */
    AGREEING,
    /** The payer agreed to no more than is set aside: the partner is told. */
    DECLINING,
    /** The partner works on it. */
    IN_PROGRESS,
    /** Nobody can say yet. */
    UNKNOWN,
    /** The partner certainly did it; the money is being paid. */
    SETTLING,
    /** Done and paid. */
    SETTLED,
    /** It certainly did not happen; the money is being given back. */
    RELEASING,
    /** Not done; nothing is held. */
    RELEASED,
    /** The deadline passed in doubt; the money is being given back. */
    SUSPENDING,
    /** The deadline passed in doubt: the payer has the money back, the operator carries the doubt. */
    SUSPENDED,
    /** It was decided how the doubt ends; that is being posted. */
    RESOLVING,
    /** The doubt has ended, with evidence. */
    RESOLVED;

    /** Whether an order may go from here to there in one step. */
    public boolean mayBecome(OrderState next) {
        return successors().contains(next);
    }

    /** Whether the payer has nothing more to wait for. */
    public boolean hasEnded() {
        return outcome() == Outcome.SUCCEEDED || outcome() == Outcome.FAILED;
    }

    /** What it means to the payer; never a failure while there is doubt about the payer's own money. */
    public Outcome outcome() {
        return switch (this) {
            case QUOTED, RESERVED, HELD, SUBMITTED, IN_PROGRESS, UNKNOWN -> Outcome.PROCESSING;
            case AGREEING, DECLINING, SETTLING, RELEASING, SUSPENDING -> Outcome.PROCESSING;
            case AWAITING_PAYER -> Outcome.AWAITING_PAYER;
            case SETTLED -> Outcome.SUCCEEDED;
            case RELEASED, SUSPENDED, RESOLVING, RESOLVED -> Outcome.FAILED;
        };
    }

    /** As {@link #outcome}, of a refund: in doubt at its deadline the payer has the money. */
    Outcome outcomeOfRefund() {
        return this == SUSPENDED || this == RESOLVING || this == RESOLVED ? Outcome.SUCCEEDED : outcome();
    }

    private Set<OrderState> successors() {
        return switch (this) {
            case QUOTED -> EnumSet.of(RESERVED, HELD, RELEASED);
            case RESERVED -> EnumSet.of(HELD, RELEASED);
            case HELD -> EnumSet.of(SUBMITTED, RELEASING);
            case SUBMITTED -> EnumSet.of(AWAITING_PAYER, IN_PROGRESS, UNKNOWN, SETTLING, RELEASING, SUSPENDING);
            case AWAITING_PAYER ->
                EnumSet.of(AGREEING, DECLINING, IN_PROGRESS, UNKNOWN, SETTLING, RELEASING, SUSPENDING);
            case AGREEING -> EnumSet.of(SUBMITTED, AWAITING_PAYER);
            case DECLINING -> EnumSet.of(SUBMITTED);
            case IN_PROGRESS -> EnumSet.of(AWAITING_PAYER, UNKNOWN, SETTLING, RELEASING, SUSPENDING);
            case UNKNOWN -> EnumSet.of(AWAITING_PAYER, IN_PROGRESS, SETTLING, RELEASING, SUSPENDING);
            case SETTLING -> EnumSet.of(SETTLED);
            case RELEASING -> EnumSet.of(RELEASED);
            case SUSPENDING -> EnumSet.of(SUSPENDED);
            case SUSPENDED -> EnumSet.of(RESOLVING);
            case RESOLVING -> EnumSet.of(RESOLVED);
            case SETTLED, RELEASED, RESOLVED -> EnumSet.noneOf(OrderState.class);
        };
    }
}
