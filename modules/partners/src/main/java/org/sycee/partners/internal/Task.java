package org.sycee.partners.internal;

/** What can be due for a call. */
enum Task {
    /** Make the call at the partner's, for the first time or again with the same key. */
    SEND,
    /** Ask the partner what became of it. */
    INQUIRE,
    /** Tell the partner what the payer says to a fare, and hear what becomes of the call. */
    AGREE
}
