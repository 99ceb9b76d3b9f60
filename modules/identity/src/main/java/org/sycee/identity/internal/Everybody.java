package org.sycee.identity.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/**
 * All administrators, in the order in which they were invited.
 *
 * <p>As soon as two are in, nobody else comes in by the word of one alone: that one could be both of the two who decide about
 * money.
 */
record Everybody(List<AdministratorEntity> all, Instant now) {

    boolean areTwoIn() {
        return all.stream().filter(one -> one.passwordHash().isPresent()).count() >= 2;
    }

    boolean awaitsApproval(AdministratorEntity one) {
        return areTwoIn() && one.isUnapproved(now);
    }

    /** Whose token it is, unless whoever made it has been shut out since. */
    Optional<AdministratorEntity> invitedWith(String tokenDigest) {
        return all.stream()
                .filter(one -> one.isInvitedWith(tokenDigest, now))
                .filter(one -> one.invitedBy().map(this::isIn).orElse(true))
                .findFirst();
    }

    private boolean isIn(UUID id) {
        return all.stream()
                .anyMatch(one -> one.id().equals(id) && one.passwordHash().isPresent());
    }

    /**
     * The one of that id, who waits for a second person to agree with that inviter.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND}, or {@link IdentityError#NOTHING_TO_APPROVE}
     */
    AdministratorEntity awaiting(UUID id, UUID inviter) {
        var found = all.stream().filter(one -> one.id().equals(id)).findFirst();
        var one = found.orElseThrow(
                () -> new SyceeException(KernelError.NOT_FOUND, "There is no administrator with the id " + id + "."));
        if (!awaitsApproval(one) || one.invitedBy().filter(inviter::equals).isEmpty()) {
            throw new SyceeException(
                    IdentityError.NOTHING_TO_APPROVE,
                    "No such invitation of " + one.name() + " awaits an approval. Look again to see how it stands.");
        }
        return one;
    }
}
