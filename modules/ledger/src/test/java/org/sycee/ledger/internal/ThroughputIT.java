package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sycee.ledger.JournalEntry;
import org.sycee.testing.TestDatabase;

/** How many single transfers a second; not part of the build: {@code -Dledger.throughput=<seconds>}. */
@EnabledIfSystemProperty(named = "ledger.throughput", matches = "[0-9]+")
class ThroughputIT {

    private static final int IN_FLIGHT = 2_000;
    private static final int PEOPLE = 1_000;

    private final long seconds = Long.getLong("ledger.throughput", 10);
    private final Random random = new Random(1);
    private final Town town = Town.of(PEOPLE);

    @Test
    void oneHotAccountAndThenUniform() throws Exception {
        try (var engine = Engine.on(TestDatabase.of("ledger").application(), Clock.systemUTC())) {
            town.settle(engine.ledger(), 100_000_000);
            measure("warm-up", engine, this::toTheShop);
            measure("one hot account", engine, this::toTheShop);
            measure("uniform", engine, this::toAnybody);
            var start = System.nanoTime();
            assertThat(engine.ledger().verify().findings()).isEmpty();
            System.out.printf("verified in %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    private JournalEntry toTheShop() {
        return Town.pay(town.people().get(random.nextInt(PEOPLE)), town.shop(), 1);
    }

    private JournalEntry toAnybody() {
        var from = random.nextInt(PEOPLE);
        return Town.pay(
                town.people().get(from), town.people().get((from + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE), 1);
    }

    private void measure(String what, Engine engine, Supplier<JournalEntry> next) throws InterruptedException {
        var room = new Semaphore(IN_FLIGHT);
        var done = new AtomicLong();
        var start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)) {
            room.acquire();
            engine.ledger().post(List.of(next.get())).thenAccept(results -> {
                assertThat(results.get(0).isInTheBooks()).isTrue();
                done.incrementAndGet();
                room.release();
            });
        }
        room.acquire(IN_FLIGHT);
        var elapsed = System.nanoTime() - start;
        System.out.printf("%s: %d per second%n", what, done.get() * TimeUnit.SECONDS.toNanos(1) / elapsed);
    }
}
