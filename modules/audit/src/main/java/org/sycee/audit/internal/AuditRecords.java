package org.sycee.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;

/** The rows of the log; each method is one database transaction, or part of the caller's. */
@ApplicationScoped
class AuditRecords implements AuditLog {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    AuditRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Actor who, String action, String subject, Map<String, String> details) {
        entities.persist(new AuditRecordEntity(who, action, subject, details, clock.instant()));
    }

    /** The newest first; an id that names no record has none before it. */
    @Transactional
    List<AuditRecordEntity> before(UUID record, int limit) {
        return entities.createQuery("""
            select older from AuditRecordEntity older, AuditRecordEntity record
            where record.id = :record and (older.createdAt < record.createdAt
                  or older.createdAt = record.createdAt and older.id < record.id)
            order by older.createdAt desc, older.id desc
            """, AuditRecordEntity.class)
                .setParameter("record", record)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional
    List<AuditRecordEntity> newest(int limit) {
        return entities.createQuery("from AuditRecordEntity order by createdAt desc, id desc", AuditRecordEntity.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
