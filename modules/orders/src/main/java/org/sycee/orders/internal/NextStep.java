package org.sycee.orders.internal;

import org.sycee.orders.OrderState;

/** What is to be done for an order. Decided here alone: the machine does it, and administrators are told of it. */
enum NextStep {
    /** Set the payer's money aside. */
    HOLD,
    /** Record the partner's call. */
    SUBMIT,
    /** The deadline has passed and the partner knows nothing: give the money back. */
    GIVE_UP,
    /** Ask the partner, if that is due, and see what it says. */
    ASK,
    /** The deadline has passed: ask the partner at once, and if it is still in doubt, give the money back. */
    ASK_A_LAST_TIME,
    /** Set aside what the payer has agreed to on top, and give the partner the payer's word. */
    AGREE,
    /** Tell the partner that the payer agrees to no more than is set aside. */
    DECLINE,
    /** Pay the partner what it took, and the fee. */
    CAPTURE,
    /** Give the money back. */
    RELEASE,
    /** Give the money back, and book the doubt as the operator's. */
    SUSPEND,
    /** The payer is free; ask the partner for the operator's own sake. */
    ASK_FOR_THE_CASE,
    /** Post how the operator's doubt ends. */
    RESOLVE,
    /** It has ended. */
    NOTHING;

    static NextStep of(OrderState state, boolean isOverdue) {
        return switch (state) {
            case QUOTED, RESERVED -> HOLD;
            case HELD -> isOverdue ? GIVE_UP : SUBMIT;
            case SUBMITTED, AWAITING_PAYER, IN_PROGRESS, UNKNOWN -> isOverdue ? ASK_A_LAST_TIME : ASK;
            case AGREEING -> AGREE;
            case DECLINING -> DECLINE;
            case SETTLING -> CAPTURE;
            case RELEASING -> RELEASE;
            case SUSPENDING -> SUSPEND;
            case SUSPENDED -> ASK_FOR_THE_CASE;
            case RESOLVING -> RESOLVE;
            case SETTLED, RELEASED, RESOLVED -> NOTHING;
        };
    }
}
