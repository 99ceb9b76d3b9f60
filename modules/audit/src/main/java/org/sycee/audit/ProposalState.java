package org.sycee.audit;

/** Where a proposal can stand. */
public enum ProposalState {
    /** It waits for another administrator. */
    OPEN,
    /** Another administrator agreed: it is done. */
    APPROVED,
    /** Another administrator did not agree. */
    DECLINED,
    /** What it was about has changed or ended meanwhile. */
    OVERTAKEN;

    boolean mayBecome(ProposalState next) {
        return this == OPEN && next != OPEN;
    }
}
