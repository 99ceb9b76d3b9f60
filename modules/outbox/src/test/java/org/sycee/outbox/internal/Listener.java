package org.sycee.outbox.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;

/** A consumer that remembers, and can be told to fail. */
abstract class Listener implements EventConsumer {

    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    void failNext(int times) {
        failures.set(times);
    }

    List<Event> heard() {
        return heard;
    }

    @Override
    public String name() {
        return getClass().getSimpleName();
    }

    @Override
    public Set<String> types() {
        return Set.of("bill-paid");
    }

    @Override
    public void consume(Event event) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("told to fail");
        }
        heard.add(event);
    }
}
