package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sycee.kernel.Ids;

/** The rows of callbacks. */
@ApplicationScoped
class CallbackRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    CallbackRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether a signed callback of this content was stored before. */
    @Transactional
    boolean has(String instance, byte[] body) {
        return entities.createNativeQuery(
                        "select 1 from partners.callback where instance = :instance and digest = :digest and signed",
                        Integer.class)
                .setParameter("instance", instance)
                .setParameter("digest", Digest.of(body))
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /** Stores a callback, redacted; says whether it is the first with this content. */
    @Transactional
    boolean add(String instance, byte[] body, boolean signed) {
        var added = entities.createNativeQuery("""
                insert into partners.callback (id, instance, digest, signed, body, created_at)
                values (:id, :instance, :digest, :signed, :body, :now)
                on conflict (instance, digest, signed) do nothing
                """)
                .setParameter("id", Ids.next())
                .setParameter("instance", instance)
                .setParameter("digest", Digest.of(body))
                .setParameter("signed", signed)
                .setParameter("body", Redaction.of(body))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return added > 0;
    }
}
