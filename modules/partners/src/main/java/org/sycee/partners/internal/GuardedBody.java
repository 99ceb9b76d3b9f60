package org.sycee.partners.internal;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * A request's body that knows whether its request may have left.
 *
 * <p>The head names the body's length, and Java's client makes it only on a connection that stands, encryption included. So
 * until it asks for the length, not one byte can have left, however the exchange failed.
 */
final class GuardedBody implements BodyPublisher {

    private final BodyPublisher body;
    private final boolean empty;
    private final Runnable guard;
    private boolean left;
    private boolean closed;

    /** @param guard throws if nothing may leave any more; is asked at the last moment before it would */
    GuardedBody(String body, Runnable guard) {
        this.body = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        this.empty = body.isEmpty();
        this.guard = guard;
    }

    @Override
    public long contentLength() {
        letLeave();
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        letLeave();
        body.subscribe(subscriber);
    }

    private synchronized void letLeave() {
        if (closed) {
            throw NoAnswer.of("the request was given up", left);
        }
        guard.run();
        left = true;
    }

    /** Without a body, a client need not ask for its length: then that it did not ask proves nothing. */
    boolean isEmpty() {
        return empty;
    }

    /** Lets nothing leave any more; says whether anything may have left. */
    synchronized boolean close() {
        closed = true;
        return left;
    }
}
