package org.sycee.payments;

/** How the operator's doubt about a payment or a refund ends. */
public enum Resolution {
    /** The partner certainly did not do it, and gets nothing; of a payment alone. */
    NOT_DONE,
    /** The partner gives the money back: what it got for what it did, or what it was to refund. */
    PAID_BACK,
    /** The partner keeps the money: it did what it got it for, or refunds nothing. The operator bears the loss. */
    BORNE
}
