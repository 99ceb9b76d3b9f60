package org.sycee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Remembered<String, Integer> memory = new Remembered<>(2, Duration.ofSeconds(2), now::get);

    private Optional<Integer> get(String key) {
        return memory.get(key, same -> Optional.of(asked.incrementAndGet()));
    }

    @Test
    void whatIsRememberedIsNotAskedForAgainUntilItsTimeIsOver() {
        assertThat(get("a")).contains(1);
        now.addAndGet(Duration.ofSeconds(2).toNanos() - 1);
        assertThat(get("a")).contains(1);
        now.addAndGet(1);
        assertThat(get("a")).contains(2);
    }

    @Test
    void whatIsForgottenIsAskedForAgain() {
        get("a");
        memory.forget("a");
        assertThat(get("a")).contains(2);
    }

    @Test
    void whatIsNotThereIsAskedForEachTime() {
        assertThat(memory.get("a", same -> Optional.empty())).isEmpty();
        assertThat(get("a")).contains(1);
    }

    @Test
    void whatWasNeededIsRenewedInOneQuestionAndTheRestIsNot() {
        get("a");
        get("b");
        renewTo(-1);
        assertThat(get("a")).contains(-1);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        memory.renew(needed -> {
            assertThat(needed).containsExactly("a");
            return Map.of("a", -2);
        });
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(get("a")).contains(-2);
        assertThat(get("b")).contains(3);
    }

    @Test
    void whatIsGoneAtARenewalIsAskedForAgain() {
        get("a");
        memory.renew(needed -> Map.of());
        assertThat(get("a")).contains(2);
    }

    @Test
    void whatIsForgottenOrAskedForDuringARenewalIsNotRenewed() {
        get("a");
        get("b");
        memory.renew(needed -> {
            memory.forget("a");
            memory.forget("b");
            get("b");
            return Map.of("a", -1, "b", -1);
        });
        assertThat(get("b")).contains(3);
        assertThat(get("a")).contains(4);
    }

    private void renewTo(int value) {
        memory.renew(needed -> needed.stream().collect(Collectors.toMap(key -> key, key -> value)));
    }

    @Test
    void noMoreIsRememberedThanThereIsRoomFor() {
        get("a");
        get("b");
        get("c");
        assertThat(get("c")).contains(3);
        assertThat(get("a")).contains(4);
    }

    /** Else an answer given before a change could be remembered after it. */
    @Test
    void whatIsForgottenWhileItIsAskedForIsNotRemembered() throws Exception {
        var isAsked = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        var asking = Executors.newSingleThreadExecutor();
        try {
            var old = asking.submit(() -> memory.get("a", same -> {
                isAsked.countDown();
                awaitOrFail(mayAnswer);
                return Optional.of(-1);
            }));
            awaitOrFail(isAsked);
            var forgetting = new Thread(() -> memory.forget("a"));
            forgetting.start();
            while (forgetting.getState() == Thread.State.NEW || forgetting.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            mayAnswer.countDown();
            assertThat(old.get()).contains(-1);
            forgetting.join();
            assertThat(get("a")).contains(1);
        } finally {
            asking.shutdownNow();
        }
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
