package org.sycee.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/** What payers say is wrong with their orders; raising a dispute moves no money. */
public interface Disputes {

    /** The type of the event that a dispute was answered; its subject is the dispute. */
    String ANSWERED = "dispute-answered";

    /**
     * Raises a dispute of the person's own order that was paid. The same intent gives the same dispute, as it stands now.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#IDEMPOTENCY_KEY_REUSED},
     *     {@link org.sycee.kernel.KernelError#NOT_FOUND} if it is not the person's order,
     *     {@link DisputesError#NOT_DISPUTABLE}, {@link DisputesError#DISPUTE_TOO_LATE}, {@link DisputesError#DISPUTE_OPEN}
     */
    Raised raise(RaiseDispute command);

    /** The dispute; for those who hear of the event. */
    Optional<Dispute> find(UUID dispute);

    /** The person's dispute; empty if it is somebody else's. */
    Optional<Dispute> find(PersonId person, UUID dispute);

    /** What the person has said of an order, and whether more may be said; nothing, if it is somebody else's. */
    OfOrder ofOrder(PersonId person, UUID order);

    /**
     * What a person has said of an order.
     *
     * @param raised the newest first
     * @param mayRaise whether a dispute can be raised now
     * @param answerBy by when it would be answered
     */
    record OfOrder(List<Dispute> raised, boolean mayRaise, Instant answerBy) {}

    /**
     * What raising one has led to.
     *
     * @param isReplay whether the same request was made before
     */
    record Raised(Dispute dispute, boolean isReplay) {}
}
