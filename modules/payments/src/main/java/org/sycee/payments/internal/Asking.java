package org.sycee.payments.internal;

/** How much is asked of the partner when a top-up is carried on. */
enum Asking {
    /** Nothing: only what is known already. */
    NOTHING,
    /** What is due. */
    DUE,
    /** At once, since somebody is looking. */
    AT_ONCE
}
