package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sycee.kernel.Actor;

/** A signed-in browser. Born at sign-in, dead when ended, idle for 30 minutes, or 30 days old. */
@Entity
@Table(schema = "identity", name = "session")
class SessionEntity {

    static final Duration LONGEST_IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST_LIFE = Duration.ofDays(30);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_digest")
    private String tokenDigest;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SessionEntity() {}

    SessionEntity(String tokenDigest, Actor actor, Instant now) {
        this.tokenDigest = tokenDigest;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.seenAt = now;
        this.createdAt = now;
    }

    boolean isAlive(Instant now) {
        return now.isBefore(seenAt.plus(LONGEST_IDLE)) && now.isBefore(createdAt.plus(LONGEST_LIFE));
    }

    /** Not every request is worth a write. */
    boolean isWorthNoting(Instant now) {
        return !now.isBefore(seenAt.plus(BETWEEN_NOTES));
    }

    String tokenDigest() {
        return tokenDigest;
    }

    Actor actor() {
        return new Actor(actorKind, actorId);
    }
}
