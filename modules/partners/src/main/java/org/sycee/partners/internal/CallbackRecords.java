package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.sycee.kernel.Ids;
import org.sycee.partners.Answer;

/** The rows of signed callbacks, and what these do to calls; each method is one database transaction. */
@ApplicationScoped
class CallbackRecords {

    private final EntityManager entities;
    private final CallRecords calls;
    private final CallSteps steps;
    private final Clock clock;

    @Inject
    CallbackRecords(EntityManager entities, CallRecords calls, CallSteps steps, Clock clock) {
        this.entities = entities;
        this.calls = calls;
        this.steps = steps;
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

    /** Stores a signed callback and lets it take effect: both or neither. Of several of one content, one does. */
    @Transactional
    void take(String instance, byte[] body, Optional<HeardFact> fact) {
        if (add(instance, body)) {
            fact.ifPresent(this::apply);
        }
    }

    /** Who adds the same at once waits here for the first one's commit. */
    private boolean add(String instance, byte[] body) {
        var added = entities.createNativeQuery("""
                insert into partners.callback (id, instance, digest, signed, body, created_at)
                values (:id, :instance, :digest, true, :body, :now)
                on conflict (instance, digest, signed) do nothing
                """)
                .setParameter("id", Ids.next())
                .setParameter("instance", instance)
                .setParameter("digest", Digest.of(body))
                .setParameter("body", Redaction.body(body))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return added > 0;
    }

    private void apply(HeardFact fact) {
        calls.askSoon(fact.key());
        steps.hear(fact.result(), fact.key(), fact.terms(), Answer.Purpose.CALLBACK);
    }
}
