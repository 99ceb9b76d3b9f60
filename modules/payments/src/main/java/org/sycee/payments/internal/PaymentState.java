package org.sycee.payments.internal;

import java.util.Set;

/** Where a payment can stand. */
enum PaymentState {
    /** Its terms and ids are written down; the ledger may or may not have been asked. */
    RECORDED,
    HELD,
    REFUSED,
    CAPTURED,
    VOIDED,
    /** The payer is free, the doubt is booked. */
    SUSPENDED,
    /** The doubt was taken back. */
    RESOLVED;

    boolean mayBecome(PaymentState next) {
        return successors().contains(next);
    }

    private Set<PaymentState> successors() {
        return switch (this) {
            case RECORDED -> Set.of(HELD, REFUSED);
            case HELD -> Set.of(CAPTURED, VOIDED, SUSPENDED);
            case SUSPENDED -> Set.of(RESOLVED);
            case REFUSED, CAPTURED, VOIDED, RESOLVED -> Set.of();
        };
    }
}
