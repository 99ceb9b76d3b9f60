package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the disputes, for administrators. */
@ApplicationScoped
class DisputeOversight {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;

    @Inject
    DisputeOversight(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that wait after that one, the oldest first. */
    @Transactional
    List<DisputeEntity> open(Optional<UUID> after, int most) {
        return page("""
                select one from DisputeEntity one
                left join DisputeEntity last on last.id = :after
                where one.state <> ANSWERED and (last.id is null or one.createdAt > last.createdAt
                    or one.createdAt = last.createdAt and one.id > last.id)
                order by one.createdAt, one.id
                """, after, most);
    }

    /** Those that were answered after that one, the latest first. */
    @Transactional
    List<DisputeEntity> closed(Optional<UUID> after, int most) {
        return page("""
                select one from DisputeEntity one
                left join DisputeEntity last on last.id = :after
                where one.state = ANSWERED and (last.id is null or one.createdAt < last.createdAt
                    or one.createdAt = last.createdAt and one.id < last.id)
                order by one.createdAt desc, one.id desc
                """, after, most);
    }

    private List<DisputeEntity> page(String query, Optional<UUID> after, int most) {
        return entities.createQuery(query, DisputeEntity.class)
                .setParameter("after", after.orElse(NOBODY))
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    Optional<DisputeEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(DisputeEntity.class, id));
    }

    /** All refunds that were proposed, the newest first. */
    @Transactional
    List<RefundProposalEntity> proposals(UUID dispute) {
        return entities.createQuery(
                        "from RefundProposalEntity where disputeId = :dispute order by createdAt desc, id desc",
                        RefundProposalEntity.class)
                .setParameter("dispute", dispute)
                .getResultList();
    }
}
