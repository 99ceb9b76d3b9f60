package org.sycee.orders;

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
    /** The partner waits for the payer. */
    AWAITING_PAYER,
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
    /** The deadline passed in doubt: the payer has the money back, the operator carries the doubt. */
    SUSPENDED,
    /** The doubt was resolved with evidence. */
    RESOLVED
}
