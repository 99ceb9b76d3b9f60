package org.sycee.notifications.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.DisputeReason;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.Disputes;
import org.sycee.disputes.RaiseDispute;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** Disputes of rides that were answered in words. */
final class AnsweredDisputes implements Disputes {

    private static final Instant RAISED = Instant.parse("2026-11-23T21:00:00Z");

    private final Map<UUID, Dispute> answered = new ConcurrentHashMap<>();

    Dispute answer(PersonId payer) {
        var dispute = new Dispute(
                UUID.randomUUID(),
                payer,
                new Dispute.Subject(UUID.randomUUID(), "RIDE", "City Cabs", Money.of(13_00, "USD")),
                new Dispute.Claim(DisputeReason.WRONG_AMOUNT, "Too much."),
                DisputeState.ANSWERED,
                RAISED,
                RAISED.plusSeconds(60),
                Optional.of(new Dispute.Answer("It is as agreed.", RAISED.plusSeconds(30), Optional.empty())));
        answered.put(dispute.id(), dispute);
        return dispute;
    }

    @Override
    public Optional<Dispute> find(UUID dispute) {
        return Optional.ofNullable(answered.get(dispute));
    }

    @Override
    public Optional<Dispute> find(PersonId person, UUID dispute) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OfOrder ofOrder(PersonId person, UUID order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Raised raise(RaiseDispute command) {
        throw new UnsupportedOperationException();
    }
}
