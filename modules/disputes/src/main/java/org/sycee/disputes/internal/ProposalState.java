package org.sycee.disputes.internal;

/** Where the proposal of a refund can stand. */
enum ProposalState {
    /** It waits for another administrator. */
    OPEN,
    /** Another administrator agreed: the money is on its way, or is back. */
    APPROVED,
    /** Another administrator did not agree. */
    DECLINED
}
