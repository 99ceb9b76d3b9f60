package org.sycee.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;

/** What a room's records would do, each in one transaction of the server's. */
@ApplicationScoped
class Steps {

    private final EntityManager entities;
    private final Outbox outbox;

    @Inject
    Steps(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @Transactional
    void record(List<Event> events) {
        events.forEach(outbox::record);
    }

    @Transactional
    void recordAndFail(Event event) {
        outbox.record(event);
        entities.flush();
        throw new IllegalStateException("on purpose, after the row was written");
    }

    @Transactional
    boolean areJoined() {
        return entities.isJoinedToTransaction();
    }
}
