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

    /** Whether it, or a copy of it, was stored before. */
    @Transactional
    boolean has(SignedCallback callback) {
        return entities.createNativeQuery(
                        "select 1 from partners.callback where instance = :instance and digest = :digest and signed",
                        Integer.class)
                .setParameter("instance", callback.instance())
                .setParameter("digest", callback.digest())
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /** Stores a signed callback and lets it take effect: both or neither. Of several copies, one does. */
    @Transactional
    void take(SignedCallback callback, Optional<HeardFact> fact) {
        if (add(callback)) {
            fact.ifPresent(this::apply);
        }
    }

    /** Who adds the same at once waits here for the first one's commit. */
    private boolean add(SignedCallback callback) {
        var added = entities.createNativeQuery("""
                insert into partners.callback (id, instance, digest, signed, body, created_at)
                values (:id, :instance, :digest, true, :body, :now)
                on conflict (instance, digest, signed) do nothing
                """)
                .setParameter("id", Ids.next())
                .setParameter("instance", callback.instance())
                .setParameter("digest", callback.digest())
                .setParameter("body", callback.body())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return added > 0;
    }

    private void apply(HeardFact fact) {
        calls.askSoon(fact.key());
        steps.hear(fact.result(), fact.key(), fact.terms(), Answer.Purpose.CALLBACK);
    }
}
