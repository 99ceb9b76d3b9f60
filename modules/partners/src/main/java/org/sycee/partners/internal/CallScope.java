package org.sycee.partners.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.NoAnswerException;

/**
 * One call of a plugin, as the way out sees it: until when it may send, and whether anything may have left.
 *
 * <p>Bound to the thread that runs the plugin. Once closed, nothing leaves any more, so what is then known to be unsent
 * stays unsent.
 */
final class CallScope {

    private static final ThreadLocal<@Nullable CallScope> CURRENT = new ThreadLocal<>();

    private final Optional<UUID> key;
    private final Instant sendBy;
    private final long deadlineNanos;
    private int maybeSent;
    private int turnedAway;
    private Duration rest = Duration.ZERO;
    private boolean begun;
    private boolean closed;

    private CallScope(Optional<UUID> key, Instant sendBy, Duration timeout) {
        this.key = key;
        this.sendBy = sendBy;
        this.deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    /** For a call of that key, whose first byte may leave until the given real time. */
    static CallScope ofCall(UUID key, Instant sendBy, Duration timeout) {
        return new CallScope(Optional.of(key), sendBy, timeout);
    }

    /** For a question that moves no money. */
    static CallScope ofQuestion(Duration timeout) {
        return new CallScope(Optional.empty(), Instant.MAX, timeout);
    }

    /**
     * The scope of this thread.
     *
     * @throws NoAnswerException if there is none, for then nothing guards what is sent
     */
    static CallScope current() {
        var scope = CURRENT.get();
        if (scope == null) {
            throw NoAnswer.unsent("requests may be sent only on the thread that Sycee called");
        }
        return scope;
    }

    /** The call that this thread runs a plugin for; empty for a question that is not about one, and on any other thread. */
    static Optional<UUID> currentKey() {
        return Optional.ofNullable(CURRENT.get()).flatMap(CallScope::key);
    }

    <T> T run(Callable<T> work) throws Exception {
        begin();
        CURRENT.set(this);
        try {
            return work.call();
        } finally {
            CURRENT.remove();
        }
    }

    private synchronized void begin() {
        if (closed) {
            throw NoAnswer.unsent("it is too late to begin");
        }
        begun = true;
    }

    /** Whether any code of the plugin has run in this scope, and so may have done anything. */
    synchronized boolean isBegun() {
        return begun;
    }

    Optional<UUID> key() {
        return key;
    }

    Duration left() {
        return Duration.ofNanos(deadlineNanos - System.nanoTime());
    }

    /**
     * Announces that a byte may leave until the given real time.
     *
     * @throws NoAnswerException if that would be too late
     */
    synchronized void beginSending(Instant latestFirstByte) {
        verifyInTime(latestFirstByte);
        maybeSent++;
    }

    /**
     * Makes sure that a byte may leave at that real time.
     *
     * @throws NoAnswerException if that is too late
     */
    synchronized void verifyInTime(Instant firstByte) {
        if (closed || left().isNegative() || firstByte.isAfter(sendBy)) {
            throw NoAnswer.of("it is too late to send anything", maybeSent > 0);
        }
    }

    /** What was announced has proved not to have left. */
    synchronized void provedUnsent() {
        maybeSent--;
    }

    /** Whether any byte of this call may have left by now. */
    synchronized boolean maybeSent() {
        return maybeSent > 0;
    }

    /** The partner had no time for what was announced, and says so: it has done nothing with it. */
    synchronized void turnedAway() {
        turnedAway++;
    }

    /** Whether the partner turned away all that may have left, and so the money request, whichever it was. */
    synchronized boolean isTurnedAway() {
        return turnedAway > 0 && turnedAway == maybeSent;
    }

    /** The partner asks not to be asked again for that long; the longest such wish counts. */
    synchronized void wishRest(Duration wished) {
        rest = wished.compareTo(rest) > 0 ? wished : rest;
    }

    /** How long the partner wishes to be left alone; zero if it said nothing of it. */
    synchronized Duration rest() {
        return rest;
    }

    /** Ends the sending for good. */
    synchronized void close() {
        closed = true;
    }
}
