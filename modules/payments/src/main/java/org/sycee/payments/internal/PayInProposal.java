package org.sycee.payments.internal;

import org.sycee.audit.Deed;
import org.sycee.kernel.Needed;

/**
 * What an administrator proposes about a top-up in doubt.
 *
 * @param deed who, and why
 * @param resolution how the doubt should end
 * @param evidence what shows it: a letter, a ticket, the acquirer's own page
 */
record PayInProposal(Deed deed, PayInResolution resolution, String evidence) {

    private static final int LONGEST_EVIDENCE = 500;

    /**
     * Reads what was typed.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#INVALID_REQUEST} if the evidence says
     *     nothing, or too much
     */
    static PayInProposal of(Deed deed, PayInResolution resolution, String typed) {
        return new PayInProposal(deed, resolution, Needed.line("evidence", typed, LONGEST_EVIDENCE));
    }
}
