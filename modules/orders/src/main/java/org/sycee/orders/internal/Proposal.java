package org.sycee.orders.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.Deed;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
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
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if the evidence says nothing, or too much
     */
    static Proposal of(Deed deed, Resolution resolution, String evidence, @Nullable String evidenceId) {
        return new Proposal(
                deed,
                resolution,
                text("evidence", evidence, LONGEST_EVIDENCE),
                Optional.ofNullable(evidenceId)
                        .filter(id -> !id.isBlank())
                        .map(id -> text("evidenceId", id, LONGEST_ID)));
    }

    private static String text(String member, String typed, int longest) {
        var text = typed.strip();
        if (text.isEmpty()
                || text.codePointCount(0, text.length()) > longest
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "The member " + member + " must say what shows it, in 1 to " + longest
                            + " characters of one line. Nothing was proposed.");
        }
        return text;
    }
}
