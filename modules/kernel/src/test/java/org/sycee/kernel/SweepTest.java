package org.sycee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch threeRuns = new CountDownLatch(3);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aRunThatFailsIsNotTheLast() throws InterruptedException {
        var sweep = new Sweep("test", () -> {
            threeRuns.countDown();
            throw new AssertionError("on purpose");
        });
        sweep.start(timer, Duration.ofMillis(1));
        assertThat(threeRuns.await(10, TimeUnit.SECONDS)).isTrue();
        sweep.stop();
    }

    @Test
    void stoppedItInterruptsTheRunAndComesNoMore() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var sweep = new Sweep("test", () -> {
            begun.countDown();
            sleepUntilInterrupted();
        });
        sweep.start(timer, Duration.ofMillis(1));
        begun.await();
        sweep.stop();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void sleepUntilInterrupted() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }

    @Test
    void oneThatNeverStartedCanBeStopped() {
        new Sweep("test", threeRuns::countDown).stop();
        assertThat(threeRuns.getCount()).isEqualTo(3);
    }
}
