package org.sycee.disputes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.DisputeReason;
import org.sycee.disputes.Disputes;
import org.sycee.disputes.RaiseDispute;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.orders.Refunds;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** This room on a real database; Mei has paid, Ada and Bob administer. */
final class DisputesRoom implements AutoCloseable {

    static final String WORDS = "The meter ran while the car stood.";

    /** What was written to the audit log. */
    record Line(Actor who, String action, String subject, Map<String, String> details) {}

    final PlatformClock clock = new PlatformClock();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<Line> audit = new CopyOnWriteArrayList<>();
    final PaidOrders orders = new PaidOrders();
    final FakeRefunds refunds = new FakeRefunds();
    final PersonId mei = PersonId.next();
    final Actor ada = Actor.administrator(UUID.randomUUID());
    final Actor bob = Actor.administrator(UUID.randomUUID());

    private final TestRoom room = TestRoom.on(TestDatabase.of("disputes"))
            .beans(DisputeService.class, DisputeRecords.class, DisputeIntents.class)
            .beans(DisputeDesk.class, DeskRecords.class, DisputeOversight.class)
            .beans(DecidedRefunds.class, RefundingRecords.class, RefundSweep.class)
            .with(DisputesSettings.class, new DisputesSettings(key -> Optional.empty()))
            .with(Clock.class, clock)
            .with(Orders.class, orders)
            .with(Refunds.class, refunds)
            .with(Outbox.class, events::add)
            .with(AuditLog.class, this::write)
            .with(ManagedScheduledExecutorService.class, noTimer())
            .start();

    /** As strict as the real one. */
    private void write(Actor who, String action, String subject, Map<String, String> details) {
        assertThat(details.values()).allMatch(detail -> detail.length() <= 500);
        audit.add(new Line(who, action, subject, details));
    }

    /** Tests sweep themselves. */
    private static ManagedScheduledExecutorService noTimer() {
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                DisputesRoom.class.getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError("nobody asks for a timer: " + method.getName());
                });
    }

    <T> T get(Class<T> type) {
        return room.get(type);
    }

    Disputes disputes() {
        return get(Disputes.class);
    }

    DisputeDesk desk() {
        return get(DisputeDesk.class);
    }

    /** A ride that Mei has paid just now. */
    UUID ride() {
        return orders.add(mei, "RIDE", OrderState.SETTLED, clock.instant());
    }

    Disputes.Raised raise(UUID order, String key) {
        return raise(mei, order, key, WORDS);
    }

    Disputes.Raised raise(PersonId person, UUID order, String key, String words) {
        var claim = new Dispute.Claim(DisputeReason.WRONG_AMOUNT, words);
        return disputes().raise(RaiseDispute.of(person, new IdempotencyKey(key), order, claim));
    }

    /** A dispute of a ride of its own. */
    UUID raised() {
        return raise(ride(), newKey()).dispute().id();
    }

    /** A dispute of which Ada would give all back, and that proposal. */
    UUID proposed(UUID dispute) {
        return desk().propose(dispute, ada, "You are right.", PaidOrders.AMOUNT)
                .proposals()
                .get(0)
                .id();
    }

    DisputeFile approve(UUID dispute, UUID proposal, Actor who) {
        return desk().approve(dispute, proposal, Deed.of(who, "The trip shows it."));
    }

    /** One run of the sweep, when all that rests is due. */
    void sweepLater() {
        clock.advance(Duration.ofMinutes(1));
        get(RefundSweep.class).sweep();
    }

    Dispute seen(UUID dispute) {
        return disputes().find(mei, dispute).orElseThrow();
    }

    /** What was done to the dispute, in its order. */
    List<String> done(UUID dispute) {
        return audit.stream()
                .filter(line -> line.subject().equals("dispute:" + dispute))
                .map(Line::action)
                .toList();
    }

    static String newKey() {
        return Ids.next().toString();
    }

    @Override
    public void close() {
        room.close();
    }
}
