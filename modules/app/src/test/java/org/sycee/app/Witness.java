package org.sycee.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;

/** Hears what the tests record. */
@ApplicationScoped
class Witness implements EventConsumer {

    static final String TYPE = "container-test-ran";

    private final Queue<UUID> heard = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
        return "container-witness";
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void consume(Event event) {
        heard.add(event.id());
    }

    Set<UUID> heard() {
        return Set.copyOf(heard);
    }
}
