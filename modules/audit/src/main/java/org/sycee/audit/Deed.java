package org.sycee.audit;

import java.util.Map;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/**
 * Something that an administrator does for a reason.
 *
 * @param who does it
 * @param reason why, in a sentence for other administrators
 */
public record Deed(Actor who, String reason) {

    private static final int LONGEST = 200;

    /**
     * Reads a reason as it was typed.
     *
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if it says nothing, or more than 200 characters
     */
    public static Deed of(Actor who, String typed) {
        var reason = typed.strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
            throw refused("The member reason must say why, in 1 to " + LONGEST + " characters.");
        }
        if (reason.codePoints().anyMatch(Character::isISOControl)) {
            throw refused("A reason has no control characters.");
        }
        return new Deed(who, reason);
    }

    private static SyceeException refused(String why) {
        return new SyceeException(KernelError.INVALID_REQUEST, why + " Nothing was changed.");
    }

    /** Writes it down, with its reason; see {@link AuditLog#record}. */
    public void writeTo(AuditLog log, String action, String subject) {
        log.record(who, action, subject, Map.of("reason", reason));
    }
}
