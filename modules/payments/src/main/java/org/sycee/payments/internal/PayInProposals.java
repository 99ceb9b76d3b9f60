package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The rows of what was proposed about top-ups in doubt; whoever changes one has locked its top-up's row before. */
@ApplicationScoped
class PayInProposals {

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    PayInProposals(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID payIn, PayInProposal proposal) {
        var added = new PayInProposalEntity(payIn, proposal, clock.instant());
        entities.persist(added);
        tell(proposal.deed(), "top-up-resolution-proposed", added);
    }

    /** Writes down what an administrator has said to a proposal, or proposed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Deed deed, String action, PayInProposalEntity proposal) {
        var details = Map.of(
                "proposal", proposal.id().toString(),
                "resolution", proposal.resolution().name(),
                "reason", deed.reason(),
                "evidence", proposal.evidence());
        audit.record(deed.who(), action, subject(proposal.payIn()), details);
    }

    /** The acquirer has ended the doubt itself, whatever was proposed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void overtake(PayInEntity ended) {
        open(ended.id()).ifPresent(proposal -> proposal.overtake(clock.instant()));
        var said = Map.of("by", "the acquirer's answer", "state", ended.state().name());
        audit.record(Actor.SYSTEM, "top-up-resolved", subject(ended.id()), said);
    }

    private static String subject(UUID payIn) {
        return "top-up:" + payIn;
    }

    @Transactional
    Optional<PayInProposalEntity> open(UUID payIn) {
        return entities.createQuery(
                        "from PayInProposalEntity where payInId = :payIn and state = OPEN", PayInProposalEntity.class)
                .setParameter("payIn", payIn)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    PayInProposalEntity find(UUID payIn, UUID proposal) {
        return Optional.ofNullable(entities.find(PayInProposalEntity.class, proposal))
                .filter(found -> found.payIn().equals(payIn))
                .orElseThrow(() -> new SyceeException(
                        KernelError.NOT_FOUND, "There is no proposal " + proposal + " about top-up " + payIn + "."));
    }

    /** All that was proposed about a top-up, the newest first. */
    @Transactional
    List<PayInProposalEntity> of(UUID payIn) {
        return entities.createQuery(
                        "from PayInProposalEntity where payInId = :payIn order by createdAt desc, id desc",
                        PayInProposalEntity.class)
                .setParameter("payIn", payIn)
                .getResultList();
    }
}
