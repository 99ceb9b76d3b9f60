package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** The room as the server assembles it. */
class LedgerRoomIT {

    private final List<Thread> started = new CopyOnWriteArrayList<>();

    @Test
    void isFoundByItsFaceAndEndsItsThreads() throws Exception {
        ThreadFactory threads = work -> {
            var thread = new Thread(work);
            started.add(thread);
            return thread;
        };
        try (var room = TestRoom.on(TestDatabase.of("ledger"))
                .beans(PostgresLedger.class)
                .with(Clock.class, Clock.systemUTC())
                .with(LedgerSettings.class, LedgerSettings.USUAL)
                .with(ManagedThreadFactory.class, acting(ManagedThreadFactory.class, ThreadFactory.class, threads))
                .start()) {
            var town = Town.of(1);
            town.settle(room.get(Ledger.class), 100);
            assertThat(Town.post(room.get(Ledger.class), Town.pay(town.people().get(0), town.shop(), 1)))
                    .isEqualTo(Outcome.APPLIED);
            assertThat(room.get(Ledger.class).verify().isClean()).isTrue();
        }
        for (var thread : started) {
            thread.join(5_000);
        }
        assertThat(started).hasSizeGreaterThan(1).noneMatch(Thread::isAlive);
    }

    /** The container's type over a plain one. */
    private static <P, T extends P> T acting(Class<T> type, Class<P> plain, P real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return plain.getMethod(method.getName(), method.getParameterTypes())
                                .invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
