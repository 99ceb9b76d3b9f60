package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the cases, for administrators. */
@ApplicationScoped
class CaseOversight {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    CaseOversight(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The open cases after that one, the oldest first. */
    @Transactional
    List<CaseLine> open(Optional<UUID> after, int most) {
        var now = clock.instant();
        return entities.createQuery("""
                select one, proposal from OrderEntity one
                left join OrderEntity last on last.id = :after
                left join ProposalEntity proposal on proposal.orderId = one.id and proposal.state = OPEN
                where one.state = SUSPENDED and (last.id is null or one.suspendedAt > last.suspendedAt
                    or one.suspendedAt = last.suspendedAt and one.id > last.id)
                order by one.suspendedAt, one.id
                """, Object[].class)
                .setParameter("after", after.orElse(NOBODY))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> line(((OrderEntity) row[0]).suspenseCase(), (ProposalEntity) row[1], now))
                .toList();
    }

    /** Those that have been resolved, or are being resolved, after that one; the latest doubt first. */
    @Transactional
    List<CaseLine> closed(Optional<UUID> after, int most) {
        var now = clock.instant();
        return entities.createQuery("""
                select one from OrderEntity one
                left join OrderEntity last on last.id = :after
                where one.state in (RESOLVING, RESOLVED) and (last.id is null or one.suspendedAt < last.suspendedAt
                    or one.suspendedAt = last.suspendedAt and one.id < last.id)
                order by one.suspendedAt desc, one.id desc
                """, OrderEntity.class)
                .setParameter("after", after.orElse(NOBODY))
                .setMaxResults(most)
                .getResultStream()
                .map(order -> line(order.suspenseCase(), null, now))
                .toList();
    }

    private static CaseLine line(SuspenseCase found, @Nullable ProposalEntity proposal, Instant now) {
        return new CaseLine(found, Duration.between(found.since(), now), Optional.ofNullable(proposal));
    }

    /** How much has been in doubt for how long, by instance and currency. */
    @Transactional
    List<Ageing> ageing() {
        var now = clock.instant();
        return entities.createQuery("""
                select instance, currency, count(*),
                    sum(case when suspendedAt > :day then amount else 0L end),
                    sum(case when suspendedAt <= :day and suspendedAt > :week then amount else 0L end),
                    sum(case when suspendedAt <= :week and suspendedAt > :month then amount else 0L end),
                    sum(case when suspendedAt <= :month then amount else 0L end)
                from OrderEntity where state = SUSPENDED
                group by instance, currency order by instance, currency
                """, Object[].class)
                .setParameter("day", now.minus(Duration.ofDays(1)))
                .setParameter("week", now.minus(Duration.ofDays(7)))
                .setParameter("month", now.minus(Duration.ofDays(30)))
                .getResultStream()
                .map(Ageing::of)
                .toList();
    }

    @Transactional
    Optional<SuspenseCase> find(UUID order) {
        return Optional.ofNullable(entities.find(OrderEntity.class, order))
                .filter(OrderEntity::isCase)
                .map(OrderEntity::suspenseCase);
    }

    /** All that was proposed about a case, the newest first. */
    @Transactional
    List<ProposalEntity> proposals(UUID order) {
        return entities.createQuery(
                        "from ProposalEntity where orderId = :order order by createdAt desc, id desc",
                        ProposalEntity.class)
                .setParameter("order", order)
                .getResultList();
    }
}
