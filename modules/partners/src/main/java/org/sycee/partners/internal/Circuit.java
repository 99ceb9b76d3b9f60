package org.sycee.partners.internal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.NoAnswerException;

/**
 * Whether a partner seems to be there, for one purpose and on this server.
 *
 * <p>Opens after eight silences in a row. A while later, two of those that come may try again, and all others are told that it
 * is open: two answers close it, two silences open it again for as long. Whoever may try and brings nothing at all, as when
 * it never begins, is waited for half a minute; then another may.
 */
final class Circuit {

    private static final int TOLERATED = 8;
    private static final int TRIALS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CircuitBreaker breaker;
    private final RealTime time;

    /** Until when each of those that try is waited for. */
    private final Deque<Instant> trials = new ArrayDeque<>();

    /** @param recovered is run when the partner answers again after the circuit was open */
    Circuit(RealTime time, Runnable recovered) {
        this.time = time;
        breaker = CircuitBreaker.of("partner", config(time));
        breaker.getEventPublisher().onStateTransition(event -> {
            endTrials();
            if (event.getStateTransition().getToState() == CircuitBreaker.State.CLOSED) {
                recovered.run();
            }
        });
    }

    private static CircuitBreakerConfig config(RealTime time) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(TOLERATED)
                .minimumNumberOfCalls(TOLERATED)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitDurationInOpenState(PAUSE)
                .clock(time.clock())
                .build();
    }

    /**
     * What never had its turn here, because others had all threads, says nothing of the partner; but that a trial had none
     * says that it is not back.
     */
    void silent(CallScope scope, NoAnswerException why) {
        if (scope.isBegun() || isTrying()) {
            silent(why);
        }
    }

    void silent(NoAnswerException why) {
        breaker.onError(0, TimeUnit.NANOSECONDS, why);
    }

    /** An answer that cannot be understood, such as an error of the partner's server, is as good as none. */
    void said(@Nullable CallResult result) {
        if (result == null || result.kind() == CallResult.Kind.UNKNOWN) {
            silent(NoAnswer.sent("what it says cannot be understood"));
        } else {
            answered();
        }
    }

    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** Whether nothing should be begun now; looking uses up no trial. */
    boolean isOpen() {
        return !isPermitted() || (isTrying() && isTriedEnough());
    }

    /** As the opposite of {@link #isOpen}, for what is begun at once: if it is a trial, it counts as one. */
    synchronized boolean admits() {
        if (isOpen()) {
            return false;
        }
        if (isTrying()) {
            trials.add(time.now().plus(PATIENCE));
        }
        return true;
    }

    /** What was admitted is not begun after all. */
    synchronized void dismiss() {
        trials.pollLast();
    }

    private synchronized boolean isTriedEnough() {
        var now = time.now();
        trials.removeIf(end -> !now.isBefore(end));
        return trials.size() >= TRIALS;
    }

    private synchronized void endTrials() {
        trials.clear();
    }

    /** Asking is what ends the pause of an open one. */
    private boolean isPermitted() {
        var mayPass = breaker.tryAcquirePermission();
        if (mayPass) {
            breaker.releasePermission();
        }
        return mayPass;
    }

    private boolean isTrying() {
        return breaker.getState() == CircuitBreaker.State.HALF_OPEN;
    }

    /** How it stands: closed, open, or trying whether the partner is back. */
    State state() {
        if (!isPermitted()) {
            return State.OPEN;
        }
        return isTrying() ? State.TRYING : State.CLOSED;
    }

    /** How a circuit can stand. */
    enum State {
        CLOSED,
        TRYING,
        OPEN
    }

    /** Of the last eight times. */
    int silences() {
        return breaker.getMetrics().getNumberOfFailedCalls();
    }
}
