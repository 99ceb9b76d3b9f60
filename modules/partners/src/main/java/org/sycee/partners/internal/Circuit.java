package org.sycee.partners.internal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.NoAnswerException;

/**
 * Whether a partner seems to be there, for one purpose and on this server.
 *
 * <p>Opens after eight silences in a row. A while later what comes tries again: two answers close it, two silences open it
 * again for as long.
 */
final class Circuit {

    private static final int TOLERATED = 8;
    private static final int TRIALS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final CircuitBreaker breaker;

    /** @param recovered is run when the partner answers again after the circuit was open */
    Circuit(RealTime time, Runnable recovered) {
        breaker = CircuitBreaker.of("partner", config(time));
        breaker.getEventPublisher().onStateTransition(event -> {
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

    /** What never had its turn here, because others had all threads, says nothing of the partner. */
    void silent(CallScope scope, NoAnswerException why) {
        if (scope.isBegun()) {
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

    /** Whether nothing should be begun now. */
    boolean isOpen() {
        var mayPass = breaker.tryAcquirePermission();
        if (mayPass) {
            breaker.releasePermission();
        }
        return !mayPass;
    }

    /** How it stands: closed, open, or trying whether the partner is back. */
    State state() {
        return isOpen()
                ? State.OPEN
                : breaker.getState() == CircuitBreaker.State.HALF_OPEN ? State.TRYING : State.CLOSED;
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
