package org.sycee.reconciliation.internal;

/** Where a proposal can stand. */
enum ProposalState {
    /** It waits for another administrator. */
    OPEN,
    /** Another administrator agreed. */
    APPROVED,
    /** Another administrator did not agree. */
    DECLINED,
    /** The break has changed or healed meanwhile. */
    OVERTAKEN;

    boolean mayBecome(ProposalState next) {
        return this == OPEN && next != OPEN;
    }
}
