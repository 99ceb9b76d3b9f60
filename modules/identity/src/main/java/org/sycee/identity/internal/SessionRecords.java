package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;

/** The rows of sessions; only digests of tokens are in them. */
@ApplicationScoped
class SessionRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    SessionRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Starts a session and forgets all dead ones; gives away the new session's token. */
    @Transactional
    String open(Actor actor) {
        var now = clock.instant();
        entities.createQuery("delete from SessionEntity where seenAt <= :idle or createdAt <= :old")
                .setParameter("idle", now.minus(SessionEntity.LONGEST_IDLE))
                .setParameter("old", now.minus(SessionEntity.LONGEST_LIFE))
                .executeUpdate();
        var token = Ids.secret();
        entities.persist(new SessionEntity(Digests.sha256(token), actor, now));
        return token;
    }

    /** Whose live session this is; using it keeps it alive. */
    @Transactional
    Optional<Actor> actorOf(String token) {
        var now = clock.instant();
        var session = Optional.ofNullable(entities.find(SessionEntity.class, Digests.sha256(token)))
                .filter(found -> found.isAlive(now));
        session.filter(found -> found.isWorthNoting(now)).ifPresent(found -> note(token));
        return session.map(SessionEntity::actor);
    }

    @Transactional
    Set<String> alive(Collection<String> tokens) {
        var now = clock.instant();
        var byDigest = tokens.stream().distinct().collect(Collectors.toMap(Digests::sha256, token -> token));
        return entities.createQuery("from SessionEntity where tokenDigest in :digests", SessionEntity.class)
                .setParameter("digests", byDigest.keySet())
                .getResultStream()
                .filter(session -> session.isAlive(now))
                .map(session -> byDigest.get(session.tokenDigest()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An update by query, since the session may be ended at this very moment. */
    private void note(String token) {
        entities.createQuery("update SessionEntity set seenAt = :now where tokenDigest = :digest")
                .setParameter("now", clock.instant())
                .setParameter("digest", Digests.sha256(token))
                .executeUpdate();
    }

    @Transactional
    void endAll(Actor actor) {
        entities.createQuery("delete from SessionEntity where actorKind = :kind and actorId = :id")
                .setParameter("kind", actor.kind())
                .setParameter("id", actor.id())
                .executeUpdate();
    }

    @Transactional
    void end(String token) {
        entities.createQuery("delete from SessionEntity where tokenDigest = :digest")
                .setParameter("digest", Digests.sha256(token))
                .executeUpdate();
    }
}
