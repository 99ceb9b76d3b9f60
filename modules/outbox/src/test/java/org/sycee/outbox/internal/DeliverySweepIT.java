package org.sycee.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.ServerStarted;
import org.sycee.outbox.Event;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

class DeliverySweepIT {

    private static final int THREADS = 2;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final AtomicInteger tasks = new AtomicInteger();
    private final PlatformClock clock = new PlatformClock();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void anEventIsDeliveredByItselfEvenAfterASweepThatFailed() throws InterruptedException {
        try (var room = startedRoom()) {
            room.get(DeliverySweep.class).start(new ServerStarted());
            room.get(BillPayments.class).pay(Event.of("bill-paid", UUID.randomUUID()));
            await(room.get(BrokenOnce.class).broke());
            clock.advance(Duration.ofMinutes(2));
            await(room.get(BrokenOnce.class).arrived());
        }
    }

    @Test
    void whatIsRecordedBeforeARunBeginsIsLeftToThatRun() throws InterruptedException {
        var free = new CountDownLatch(1);
        for (var thread = 0; thread < THREADS; thread++) {
            threads.execute(() -> assertThatCode(() -> await(free)).doesNotThrowAnyException());
        }
        try (var room = startedRoom()) {
            for (var bill = 0; bill < 10; bill++) {
                room.get(BillPayments.class).pay(Event.of("bill-paid", UUID.randomUUID()));
            }
            assertThat(tasks).hasValue(1);
            free.countDown();
            await(room.get(BrokenOnce.class).broke());
            room.get(BillPayments.class).pay(Event.of("bill-paid", UUID.randomUUID()));
            assertThat(tasks).hasValue(2);
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private TestRoom startedRoom() {
        return TestRoom.on(TestDatabase.of("outbox"))
                .beans(OutboxService.class, OutboxRecords.class, Consumers.class, Deliveries.class)
                .beans(DeliverySweep.class, BillPayments.class, BrokenOnce.class)
                .with(Clock.class, clock)
                .with(ManagedScheduledExecutorService.class, managed())
                .start();
    }

    /** The managed service differs from the plain one only in methods that nobody here calls. */
    private ManagedScheduledExecutorService managed() {
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    tasks.addAndGet(method.getName().equals("execute") ? 1 : 0);
                    return method.invoke(threads, arguments);
                });
    }

    /** Fails as badly as it can at first: with an Error. */
    @ApplicationScoped
    static class BrokenOnce extends Listener {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch broke = new CountDownLatch(1);

        CountDownLatch broke() {
            return broke;
        }

        CountDownLatch arrived() {
            return arrived;
        }

        @Override
        public void consume(Event event) {
            if (broke.getCount() > 0) {
                broke.countDown();
                throw new AssertionError("a consumer's worst day");
            }
            arrived.countDown();
        }
    }
}
