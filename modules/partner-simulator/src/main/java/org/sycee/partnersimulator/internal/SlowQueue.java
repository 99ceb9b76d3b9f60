package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Requests that a partner's front has taken and its desk has not seen yet; a restart loses them. */
final class SlowQueue {

    private static final System.Logger LOG = System.getLogger(SlowQueue.class.getName());

    private final List<Waiting> all = new ArrayList<>();
    private final Clock clock;

    private record Waiting(Instant until, Endpoint desk, Request request) {

        /** Who has sent it is gone: nobody hears the answer. */
        void deliver() {
            try {
                desk.answer(request);
            } catch (BadRequestException e) {
                LOG.log(System.Logger.Level.INFO, "refused from the queue: " + e.getMessage());
            }
        }
    }

    SlowQueue(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a request for so long; for no time at all: until it is told to {@link #deliver}. */
    synchronized void add(Duration delay, Endpoint desk, Request request) {
        var until = delay.isZero() ? Instant.MAX : clock.instant().plus(delay);
        all.add(new Waiting(until, desk, request));
    }

    /** Has the desk see what has waited long enough. */
    void deliverDue() {
        var now = clock.instant();
        taken(waiting -> !waiting.until().isAfter(now)).forEach(Waiting::deliver);
    }

    /** Has the desk see all that waits; says how many that were. */
    int deliver() {
        var taken = taken(any -> true);
        taken.forEach(Waiting::deliver);
        return taken.size();
    }

    private synchronized List<Waiting> taken(Predicate<Waiting> which) {
        var taken = all.stream().filter(which).toList();
        all.removeAll(taken);
        return taken;
    }

    synchronized int size() {
        return all.size();
    }

    synchronized void clear() {
        all.clear();
    }
}
