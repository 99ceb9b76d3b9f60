package org.sycee.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;

/** One deed. It is born complete, and nothing ever becomes of it. */
@Entity
@Table(schema = "audit", name = "record")
class AuditRecordEntity {

    private static final int MOST_DETAILS = 20;
    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private UUID actorId;

    private String action;
    private String subject;

    @Convert(converter = DetailsColumn.class)
    private Map<String, String> details;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AuditRecordEntity() {}

    AuditRecordEntity(Actor who, String action, String subject, Map<String, String> details, Instant now) {
        if (details.size() > MOST_DETAILS || details.values().stream().anyMatch(AuditRecordEntity::isTooLong)) {
            throw new IllegalArgumentException("too much to tell of " + action + ": " + details.keySet());
        }
        this.id = Ids.next();
        this.actorKind = who.kind();
        this.actorId = who.id();
        this.action = action;
        this.subject = subject;
        this.details = Map.copyOf(details);
        this.createdAt = now;
    }

    /** In characters as people count them, as whatever was let in before. */
    private static boolean isTooLong(String detail) {
        return detail.codePointCount(0, detail.length()) > LONGEST;
    }

    UUID id() {
        return id;
    }

    Actor actor() {
        return new Actor(actorKind, actorId);
    }

    String action() {
        return action;
    }

    String subject() {
        return subject;
    }

    Map<String, String> details() {
        return details;
    }

    Instant at() {
        return createdAt;
    }
}
