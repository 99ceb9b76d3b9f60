package org.sycee.disputes;

/** What a payer says went wrong. */
public enum DisputeReason {
    WRONG_AMOUNT,
    NOT_RECEIVED,
    NOT_AS_AGREED,
    OTHER
}
