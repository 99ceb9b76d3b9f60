package org.sycee.reconciliation.internal;

import org.sycee.audit.Deed;
import org.sycee.kernel.Needed;

/**
 * What an administrator proposes about a break.
 *
 * @param deed who, and why
 * @param resolution how it should end
 * @param evidence what shows it: a letter, a ticket, a corrected statement
 */
record Proposal(Deed deed, BreakResolution resolution, String evidence) {

    private static final int LONGEST_EVIDENCE = 500;

    /**
     * Reads what was typed.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#INVALID_REQUEST} if the evidence says
     *     nothing, or too much
     */
    static Proposal of(Deed deed, BreakResolution resolution, String typed) {
        return new Proposal(deed, resolution, Needed.line("evidence", typed, LONGEST_EVIDENCE));
    }
}
