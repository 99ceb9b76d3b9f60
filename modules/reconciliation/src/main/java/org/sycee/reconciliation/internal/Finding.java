package org.sycee.reconciliation.internal;

/** What the comparison of a call, its money and its partner's lines has found. */
enum Finding {
    /** All three agree. */
    MATCHED,
    /** The partner lists what we never asked it for. */
    MISSING_HERE,
    /** The partner does not list what it did, or may have done, in a period that is over. */
    MISSING_THERE,
    /** Two of the three speak of different amounts. */
    AMOUNT,
    /** The partner speaks of another currency. */
    CURRENCY,
    /** One says that it happened, another that it did not. */
    STATUS,
    /** The partner lists more than one payment under one key. */
    DUPLICATE,
    /** The partner takes another fee than was agreed. */
    FEE
}
