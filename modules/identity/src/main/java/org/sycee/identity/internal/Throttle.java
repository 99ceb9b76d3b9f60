package org.sycee.identity.internal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Slows down guessing: a bucket of tries per login and per network address, refilled over time. In memory. */
@ApplicationScoped
class Throttle {

    private static final int MOST_BUCKETS = 100_000;

    /** What is limited. */
    enum Matter {
        /** Per login; a success gives its try back. */
        SIGN_IN,
        /** Codes per login. */
        MESSAGE,
        /** Logins that one person asks about, so that nobody collects who is here. */
        LOOK_UP,
        /** All of these per address. */
        ADDRESS
    }

    private record Key(Matter matter, String subject) {}

    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    private final IdentitySettings settings;
    private final TimeMeter time;

    @Inject
    Throttle(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    /**
     * Takes one try.
     *
     * @throws SyceeException {@link KernelError#TOO_MANY_REQUESTS} with {@code retryAfterSeconds} if none is left
     */
    void admit(Matter matter, String subject) {
        var probe = bucket(matter, subject).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var seconds = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
            throw new SyceeException(
                    KernelError.TOO_MANY_REQUESTS,
                    "Too many tries. Please wait " + seconds + " seconds.",
                    Map.of("retryAfterSeconds", seconds));
        }
    }

    /** Gives a try back, since it was a success. */
    void giveBack(Matter matter, String subject) {
        bucket(matter, subject).addTokens(1);
    }

    private Bucket bucket(Matter matter, String subject) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(new Key(matter, subject), key -> newBucket(matter));
        }
    }

    private Bucket newBucket(Matter matter) {
        return switch (matter) {
            case SIGN_IN -> of(10, Duration.ofMinutes(15));
            case MESSAGE -> of(5, Duration.ofHours(1));
            case LOOK_UP -> of(30, Duration.ofHours(1));
            case ADDRESS -> of(settings.triesPerAddress(), Duration.ofMinutes(1));
        };
    }

    private Bucket of(int tries, Duration per) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, per))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The platform's clock for the buckets. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
