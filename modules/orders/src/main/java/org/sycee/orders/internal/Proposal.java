package org.sycee.orders.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.Deed;
import org.sycee.kernel.Needed;
import org.sycee.payments.Resolution;

/**
 * What an administrator proposes about a case.
 *
 * @param deed who, and why
 * @param resolution how the doubt should end
 * @param evidence what shows it, in words
 * @param evidenceId the name of a document, a ticket or a transfer that shows it, if there is one
 */
record Proposal(Deed deed, Resolution resolution, String evidence, Optional<String> evidenceId) {

    private static final int LONGEST_EVIDENCE = 500;
    private static final int LONGEST_ID = 100;

    /**
     * Reads what was typed.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#INVALID_REQUEST} if the evidence says
     *     nothing, or too much
     */
    static Proposal of(Deed deed, Resolution resolution, String evidence, @Nullable String evidenceId) {
        return new Proposal(
                deed,
                resolution,
                Needed.line("evidence", evidence, LONGEST_EVIDENCE),
                Optional.ofNullable(evidenceId)
                        .filter(id -> !id.isBlank())
                        .map(id -> Needed.line("evidenceId", id, LONGEST_ID)));
    }
}
