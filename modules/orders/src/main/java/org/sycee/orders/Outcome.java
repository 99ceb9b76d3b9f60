package org.sycee.orders;

/** What an order's state means to its payer. */
public enum Outcome {
    /** Not known yet, or the money is still on its way. */
    PROCESSING,
    /** The payer must do something first. */
    AWAITING_PAYER,
    /** The partner did it and is paid; of a refund, the payer has the money. */
    SUCCEEDED,
    /** The payer has the money: it was given back, or never taken. Of a refund, what was paid stays paid. */
    FAILED
}
