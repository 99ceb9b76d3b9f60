package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.Disputes;
import org.sycee.kernel.Actor;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;

/** What becomes of the refunds that were decided on; each method is one database transaction, and one too late changes nothing. */
@ApplicationScoped
class RefundingRecords {

    private static final Duration REST = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    RefundingRecords(EntityManager entities, Outbox outbox, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that nobody has looked at for a while: the server died before it asked for the money, or it takes its time. */
    @Transactional
    List<Decided> due(int most) {
        return entities.createQuery("""
                        select dispute, proposal from DisputeEntity dispute
                        join RefundProposalEntity proposal on proposal.id = dispute.refundIntent
                        where dispute.state = :refunding and dispute.lookedAt <= :latest
                        order by dispute.lookedAt
                        """, Object[].class)
                .setParameter("refunding", DisputeState.REFUNDING)
                .setParameter("latest", clock.instant().minus(REST))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> Decided.of((DisputeEntity) row[0], (RefundProposalEntity) row[1]))
                .toList();
    }

    /** It is on its way as that order. */
    @Transactional
    void onItsWay(Decided decided, UUID refund) {
        refunding(decided).ifPresent(dispute -> dispute.look(refund, clock.instant()));
    }

    /** Nobody can say yet; it is asked for again. */
    @Transactional
    void later(Decided decided) {
        refunding(decided).ifPresent(dispute -> dispute.wait(clock.instant()));
    }

    /** The payer has the money: that answers the dispute. */
    @Transactional
    void paid(Decided decided, UUID refund) {
        refunding(decided).ifPresent(dispute -> {
            var proposal = entities.find(RefundProposalEntity.class, decided.intent());
            dispute.refundPaid(refund, proposal, clock.instant());
            outbox.record(Event.of(Disputes.ANSWERED, dispute.id()));
            tell("dispute-refunded", decided, Map.of("refund", refund.toString()));
        });
    }

    /** Nothing came back: the dispute is open again, and says why. */
    @Transactional
    void failed(Decided decided, String why) {
        refunding(decided).ifPresent(dispute -> {
            dispute.refundFailed(why);
            tell("dispute-refund-failed", decided, Map.of("why", why));
        });
    }

    private Optional<DisputeEntity> refunding(Decided decided) {
        return Optional.of(entities.find(DisputeEntity.class, decided.dispute(), LockModeType.PESSIMISTIC_WRITE))
                .filter(dispute -> dispute.isRefunding(decided.intent()));
    }

    private void tell(String action, Decided decided, Map<String, String> details) {
        audit.record(Actor.SYSTEM, action, "dispute:" + decided.dispute(), details);
    }
}
