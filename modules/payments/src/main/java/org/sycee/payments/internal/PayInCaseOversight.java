package org.sycee.payments.internal;

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

/** Reads the top-ups in doubt, for administrators. */
@ApplicationScoped
class PayInCaseOversight {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    PayInCaseOversight(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those after that one, the oldest first. */
    @Transactional
    List<PayInCaseLine> open(Optional<UUID> after, int most) {
        var now = clock.instant();
        return entities.createQuery("""
                select one, proposal from PayInEntity one
                left join PayInEntity last on last.id = :after
                left join PayInProposalEntity proposal on proposal.payInId = one.id and proposal.state = OPEN
                where one.state = SUSPENDED and (last.id is null or one.suspendedAt > last.suspendedAt
                    or one.suspendedAt = last.suspendedAt and one.id > last.id)
                order by one.suspendedAt, one.id
                """, Object[].class)
                .setParameter("after", after.orElse(NOBODY))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> line((PayInEntity) row[0], (PayInProposalEntity) row[1], now))
                .toList();
    }

    private static PayInCaseLine line(PayInEntity payIn, @Nullable PayInProposalEntity proposal, Instant now) {
        return new PayInCaseLine(payIn, Duration.between(payIn.suspendedAt(), now), Optional.ofNullable(proposal));
    }
}
