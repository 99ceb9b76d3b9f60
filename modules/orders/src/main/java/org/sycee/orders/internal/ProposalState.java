package org.sycee.orders.internal;

/** Where a proposal can stand. */
enum ProposalState {
    /** It waits for another administrator. */
    OPEN,
    /** Another administrator agreed: it is posted. */
    APPROVED,
    /** Another administrator did not agree. */
    DECLINED,
    /** The partner certainly refused meanwhile: the doubt ended without it. */
    OVERTAKEN;

    boolean mayBecome(ProposalState next) {
        return this == OPEN && next != OPEN;
    }
}
