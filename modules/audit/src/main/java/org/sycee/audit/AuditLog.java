package org.sycee.audit;

import java.util.Map;
import org.sycee.kernel.Actor;

/** The log of what was done to this Sycee by those who run it; nothing in it ever changes. */
public interface AuditLog {

    /**
     * Writes down a deed, in the caller's database transaction if there is one, else at once.
     *
     * <p>Nothing given here may be a secret or a login: administrators read it, and it is kept for good.
     *
     * @param who did it; {@link Actor#SYSTEM} if nobody was let in
     * @param action a fact in the past tense, lower case with dashes, such as {@code plugin-disabled}
     * @param subject kind and id of what it was done to, such as {@code plugin:gsma-biller}
     * @param details some words more by name, in no promised order; at most 20, each of at most 500 characters
     */
    void record(Actor who, String action, String subject, Map<String, String> details);
}
