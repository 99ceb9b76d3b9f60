package org.sycee.clock.internal;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.Config;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.ServerStarted;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** One of several servers on a database, with a clock of its own. */
final class Server implements AutoCloseable {

    final PlatformClock clock = new PlatformClock();
    final List<String> audited = new CopyOnWriteArrayList<>();
    private final TestRoom room;

    private Server(TestDatabase database, Config config) {
        this.room = TestRoom.on(database)
                .beans(ClockService.class, AdvanceRecords.class, ClockSettings.class, SimulatorTime.class)
                .beans(ClockSweep.class)
                .with(PlatformClock.class, clock)
                .with(Clock.class, clock)
                .with(Config.class, config)
                .with(ManagedScheduledExecutorService.class, idle())
                .with(
                        AuditLog.class,
                        (who, action, subject, details) -> audited.add(action + " by " + who.id() + " " + details))
                .start();
    }

    static Server of(TestDatabase database, String mode, URI simulator) {
        return new Server(
                database, config(Map.of("sycee.mode", mode, "sycee.clock.simulator-url", simulator.toString())));
    }

    ClockService service() {
        return room.get(ClockService.class);
    }

    /** What happens at the server's start, before anything else. */
    void start() {
        room.get(ClockSweep.class).start(new ServerStarted());
    }

    private static Config config(Map<String, String> values) {
        return acting(Config.class, arguments -> Optional.ofNullable(values.get(String.valueOf(arguments[0]))));
    }

    /** Takes work and never does it: a test says itself when a second has passed. */
    private static ManagedScheduledExecutorService idle() {
        return acting(ManagedScheduledExecutorService.class, arguments -> null);
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T acting(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.to(arguments)));
    }

    @Override
    public void close() {
        room.close();
    }
}
