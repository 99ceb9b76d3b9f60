package org.sycee.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;

/** All consumers of this server, looked up late because a consumer may itself record events. */
@ApplicationScoped
class Consumers {

    private final Instance<EventConsumer> all;

    @Inject
    Consumers(@Any Instance<EventConsumer> all) {
        this.all = all;
    }

    List<String> names() {
        return all.stream().map(EventConsumer::name).toList();
    }

    List<String> namesFor(Event event) {
        return all.stream()
                .filter(consumer -> consumer.types().stream().anyMatch(event::is))
                .map(EventConsumer::name)
                .toList();
    }

    void give(Event event, String name) {
        all.stream().filter(consumer -> consumer.name().equals(name)).forEach(consumer -> consumer.consume(event));
    }
}
