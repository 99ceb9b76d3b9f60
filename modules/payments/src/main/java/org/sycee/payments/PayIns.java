package org.sycee.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/** Top-ups: money from a card into a wallet. */
public interface PayIns {

    /** The type of the event that tells of a top-up that has ended; its subject is the top-up's id. */
    String ENDED = "top-up-ended";

    /** The type of the event that tells of a charge-back that was posted; its subject is the top-up's id. */
    String CHARGED_BACK = "top-up-charged-back";

    /**
     * Records a top-up and carries it as far as it goes within a short wait; the same intent gives the same top-up.
     *
     * @throws org.sycee.kernel.SyceeException if the amount is wrong, there is no channel for it, no such card, the PIN
     *     is wrong, or the intent's key was used for another request; nothing is recorded then
     */
    Placed place(PlacePayIn command);

    /** Whose top-up it is, to find it by; empty if there is no such top-up. */
    Optional<PersonId> personOf(UUID payIn);

    /** The person's top-up, after doing what is due for it. */
    Optional<PayIn> find(PersonId person, UUID payIn);

    /** The person's top-ups that have not ended, newest first. */
    List<PayIn> open(PersonId person);

    /**
     * The answer to a placing.
     *
     * @param payIn as it stands now
     * @param isReplay whether the intent had been recorded before
     */
    record Placed(PayIn payIn, boolean isReplay) {}
}
