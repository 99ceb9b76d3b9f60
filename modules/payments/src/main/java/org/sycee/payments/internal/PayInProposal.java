package org.sycee.payments.internal;

import org.sycee.audit.Deed;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

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
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if the evidence says nothing, or too much
     */
    static PayInProposal of(Deed deed, PayInResolution resolution, String typed) {
        var evidence = typed.strip();
        var length = evidence.codePointCount(0, evidence.length());
        if (length < 1 || length > LONGEST_EVIDENCE || evidence.codePoints().anyMatch(Character::isISOControl)) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "The member evidence must say what shows it, in 1 to " + LONGEST_EVIDENCE
                            + " characters of one line. Nothing was proposed.");
        }
        return new PayInProposal(deed, resolution, evidence);
    }
}
