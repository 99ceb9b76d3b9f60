package org.sycee.payments;

/** How the operator's doubt about a payment ends. */
public enum Resolution {
    /** The partner certainly did not do it, and gets nothing. */
    NOT_DONE,
    /** The partner did it, and gives back what it got for it. */
    PAID_BACK,
    /** The partner did it and keeps what it got; the operator bears the loss. */
    BORNE
}
