package org.sycee.notifications.internal;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sycee.kernel.PersonId;

/** A browser's end of a stream: keeps what it hears, and may leave, or be silent about leaving. */
final class FakePage implements SseEventSink {

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final String session;
    private volatile boolean isClosed;
    private volatile boolean isGone;

    FakePage(String session) {
        this.session = session;
    }

    LiveStream of(PersonId person) {
        return of(person, OptionalLong.empty());
    }

    LiveStream of(PersonId person, OptionalLong heardBefore) {
        return new LiveStream(new Follower(person, session, heardBefore), this, sse());
    }

    /** The connection breaks; the server finds out when it writes. */
    void leave() {
        isGone = true;
    }

    @Override
    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
        if (isGone) {
            return CompletableFuture.failedFuture(new java.io.IOException("broken pipe"));
        }
        heard.add(event.toString());
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public void close() {
        isClosed = true;
        if (isGone) {
            throw new IllegalStateException("Connection is closed");
        }
    }

    private static Sse sse() {
        return (Sse) proxy(Sse.class, (method, values) -> builder());
    }

    /** Keeps what it is given by the name of the method; the event says it in the order of the alphabet. */
    private static OutboundSseEvent.Builder builder() {
        var parts = new TreeMap<String, Object>();
        var self = new OutboundSseEvent.Builder[1];
        self[0] = (OutboundSseEvent.Builder) proxy(OutboundSseEvent.Builder.class, (method, values) -> {
            if (method.equals("build")) {
                return proxy(OutboundSseEvent.class, (asked, none) -> parts.toString());
            }
            parts.put(method, values[values.length - 1]);
            return self[0];
        });
        return self[0];
    }

    private interface Answer {
        Object to(String method, Object[] values);
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, values) -> answer.to(method.getName(), values == null ? new Object[0] : values));
    }
}
