package org.sycee.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;

/** Writes one delivery per consumer in the caller's transaction, and announces that there is something to deliver. */
@ApplicationScoped
class OutboxService implements Outbox {

    private final OutboxRecords records;
    private final Consumers consumers;
    private final jakarta.enterprise.event.Event<Recorded> announcement;

    @Inject
    OutboxService(OutboxRecords records, Consumers consumers, jakarta.enterprise.event.Event<Recorded> announcement) {
        this.records = records;
        this.consumers = consumers;
        this.announcement = announcement;
    }

    @Override
    public void record(Event event) {
        var names = consumers.namesFor(event);
        if (!names.isEmpty()) {
            records.add(event, names);
            announcement.fire(new Recorded());
        }
    }
}
