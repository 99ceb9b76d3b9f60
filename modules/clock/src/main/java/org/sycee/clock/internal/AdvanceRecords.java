package org.sycee.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;

/** The rows of advances: only ever added, so that none is lost when two come at once. */
@ApplicationScoped
class AdvanceRecords {

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AdvanceRecords(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void add(Actor who, Duration by) {
        var from = clock.instant();
        entities.persist(new AdvanceEntity(by, from));
        audit.record(
                who,
                "clock-advanced",
                "clock:platform",
                Map.of(
                        "by",
                        by.toString(),
                        "from",
                        from.toString(),
                        "to",
                        from.plus(by).toString()));
    }

    /** How far ahead of real time the platform is to be. */
    @Transactional
    Duration ahead() {
        var seconds = entities.createQuery("select coalesce(sum(bySeconds), 0) from AdvanceEntity", Long.class)
                .getSingleResult();
        return Duration.ofSeconds(seconds);
    }
}
