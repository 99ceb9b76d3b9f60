package org.sycee.notifications.internal;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sycee.kernel.PersonId;

/**
 * One open page of a person, and what is yet to be written to it.
 *
 * <p>Born when a browser connects; it ends when the browser leaves, when its session ends, when it does not take what it
 * is sent, or with the server. One look and one writer at a time.
 */
final class LiveStream {

    /** That the browser has left shows only when something is written. */
    static final int LONGEST_SILENCE = 15;

    private static final Logger LOG = System.getLogger(LiveStream.class.getName());
    private static final int MOST_WAITING = 200;

    private final PersonId person;
    private final String session;
    private final LiveView view;
    private final SseEventSink sink;
    private final Sse sse;
    private final ConcurrentLinkedQueue<LiveEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isWriting = new AtomicBoolean();
    private int silence;

    LiveStream(Follower follower, SseEventSink sink, Sse sse) {
        this.person = follower.person();
        this.session = follower.session();
        this.view = new LiveView(follower.heard());
        this.sink = sink;
        this.sse = sse;
    }

    PersonId person() {
        return person;
    }

    String session() {
        return session;
    }

    LiveView view() {
        return view;
    }

    /** Takes what a look has found; after some looks in silence, a heartbeat. */
    void tell(List<LiveEvent> events) {
        waiting.addAll(events);
        silence = events.isEmpty() ? silence + 1 : 0;
        if (silence >= LONGEST_SILENCE) {
            waiting.add(LiveEvent.HEARTBEAT);
            silence = 0;
        }
        if (waiting.size() > MOST_WAITING) {
            LOG.log(Level.INFO, "stream dropped, it takes nothing person=" + person);
            close();
        }
    }

    boolean hasToWrite() {
        return !waiting.isEmpty() && !isWriting.get();
    }

    /** Writes all that waits, unless somebody is at it; a browser that has left ends the stream. */
    void write() {
        if (isWriting.compareAndSet(false, true)) {
            try {
                writeWaiting();
            } finally {
                isWriting.set(false);
            }
        }
    }

    private void writeWaiting() {
        for (var event = waiting.poll(); event != null && !sink.isClosed(); event = waiting.poll()) {
            sink.send(outbound(event)).whenComplete((sent, failure) -> {
                if (failure != null) {
                    close();
                }
            });
        }
    }

    private OutboundSseEvent outbound(LiveEvent event) {
        if (event.equals(LiveEvent.HEARTBEAT)) {
            return sse.newEventBuilder().comment("").build();
        }
        var builder = sse.newEventBuilder().name(event.name()).data(String.class, event.data());
        event.id().ifPresent(builder::id);
        return builder.build();
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    /** Where the browser has left, even closing may fail; then there is nothing left to close. */
    void close() {
        waiting.clear();
        try {
            sink.close();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "stream was gone before it was closed person=" + person, e);
        }
    }
}
