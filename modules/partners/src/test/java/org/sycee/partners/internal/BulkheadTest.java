package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.partner.spi.NoAnswerException;

@Timeout(10)
class BulkheadTest {

    private final Bulkhead bulkhead = new Bulkhead(1, new TestThreads());
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void stop() {
        bulkhead.stop();
    }

    @Test
    void whatEndsInTimeComesBack() {
        assertThat(bulkhead.<String>call(scope(), () -> "done")).isEqualTo("done");
    }

    @Test
    void aPluginThatHangsMayHaveDoneAnything() {
        assertThat(failureOf(this::hang).wasSent()).isTrue();
    }

    @Test
    void aPluginThatFailsMayHaveDoneAnything() {
        var failure = failureOf(() -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(failure.wasSent()).isTrue();
        assertThat(failure).hasMessage("the plugin failed");
    }

    @Test
    void aCallThatOnlyWaitedForAThreadWasCertainlyNotMade() throws InterruptedException {
        occupyTheThread();
        assertThat(failureOf(() -> "never run").wasSent()).isFalse();
    }

    @Test
    void aCallForWhichThereIsNoRoomWasCertainlyNotMade() throws InterruptedException {
        occupyTheThread();
        while (bulkhead.offer(() -> {})) {
            assertThat(bulkhead.room()).isNotNegative();
        }
        assertThat(failureOf(() -> "never run").wasSent()).isFalse();
    }

    @Test
    void onceTheCallIsOverItsScopeSendsNothing() {
        var scope = scope();
        bulkhead.<String>call(scope, () -> "done");
        assertThat(catchThrowableOfType(NoAnswerException.class, () -> scope.beginSending(Instant.EPOCH)))
                .isNotNull();
    }

    /** Ignores being interrupted, as a bad plugin does. */
    private void occupyTheThread() throws InterruptedException {
        var inside = new CountDownLatch(1);
        bulkhead.offer(() -> {
            inside.countDown();
            while (never.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        inside.await();
    }

    private String hang() throws InterruptedException {
        never.await();
        return "at last";
    }

    private NoAnswerException failureOf(Callable<String> work) {
        var failure = catchThrowableOfType(NoAnswerException.class, () -> bulkhead.call(scope(), work));
        never.countDown();
        return failure;
    }

    private static CallScope scope() {
        return CallScope.ofCall(UUID.randomUUID(), Instant.MAX, Duration.ofMillis(300));
    }
}
