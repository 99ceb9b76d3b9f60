package org.sycee.orders.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.orders.PlaceOrder;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partners.CallTrails;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnerRefunds;
import org.sycee.payments.Payments;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** This room on a real database, with everything around it in the test's hand. */
final class OrdersRoom implements AutoCloseable {

    final PlatformClock clock = new PlatformClock();
    final Breakage breakage = new Breakage();
    final FakePayments payments = new FakePayments(breakage);
    final FakePartnerCalls partners = new FakePartnerCalls(breakage);
    final FakeRefunds refunds = new FakeRefunds();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final List<String> evidenceRead = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final TestRoom room;

    OrdersRoom(TestDatabase database) {
        this(database, Map.of("sycee.server.id", "one"));
    }

    OrdersRoom(TestDatabase database, Map<String, String> settings) {
        room = TestRoom.on(database)
                .beans(OrderService.class, OrderMachine.class, OrderRecords.class, DoubtBudget.class, Patience.class)
                .beans(OrderSweep.class, CallMoved.class, OrderMarks.class)
                .beans(OrderDesk.class, OrderOversight.class)
                .beans(RefundService.class, RefundRecords.class, Refunding.class, CallOrderReading.class)
                .beans(CaseDesk.class, CaseOversight.class, CaseRecords.class)
                .with(CallTrails.class, key -> Optional.empty())
                .with(EvidenceBook.class, this::read)
                .with(AuditLog.class, (who, action, subject, details) -> audited.add(action + " " + subject + details))
                .with(OrdersSettings.class, new OrdersSettings(key -> Optional.ofNullable(settings.get(key))))
                .with(Clock.class, clock)
                .with(Outbox.class, events::add)
                .with(Payments.class, payments)
                .with(PartnerCalls.class, partners)
                .with(PartnerRefunds.class, refunds)
                .with(ManagedExecutorService.class, managed(ManagedExecutorService.class, threads))
                .with(ManagedScheduledExecutorService.class, managed(ManagedScheduledExecutorService.class, timer))
                .start();
    }

    private EvidenceJson read(Actor who, String doubt, UUID key, EvidenceBook.Page page) {
        evidenceRead.add(who.id() + " " + doubt + " " + key + " " + page.show());
        return EvidenceJson.NOTHING;
    }

    /** The managed services differ from the plain ones only in methods that nobody here calls. */
    private static <T> T managed(Class<T> type, ExecutorService plain) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                return method.invoke(plain, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    static PlaceOrder billOf84Dollars() {
        return billOf84Dollars("metro-utilities");
    }

    static PlaceOrder billOf84Dollars(String instance) {
        return new PlaceOrder(
                Ids.next(),
                PersonId.next(),
                "BILL",
                new PlaceOrder.Payee(instance, "Metro Electric"),
                new BillPayment(
                        UUID.randomUUID(),
                        Money.of(8420, "USD"),
                        "METRO-ELECTRIC",
                        "ME-202611-1002003000",
                        Map.of("customerNumber", "1002003000")),
                Money.of(50, "USD"));
    }

    Orders orders() {
        return room.get(Orders.class);
    }

    <T> T bean(Class<T> type) {
        return room.get(type);
    }

    /** Does once what the sweep does. */
    void sweep() {
        for (var turn : claimDue(16)) {
            try {
                bean(OrderMachine.class).run(turn);
            } catch (SyceeException e) {
                // As in the sweep: the step will be repeated.
            }
        }
    }

    /** Takes turns for so many due orders of each instance. */
    List<Turn> claimDue(int most) {
        var records = bean(OrderRecords.class);
        return records.dueInstances().stream()
                .flatMap(instance -> records.claimDue(instance, most).stream())
                .toList();
    }

    void sweepAfter(Duration pause) {
        clock.advance(pause);
        sweep();
    }

    OrderState stateOf(PlaceOrder placed) {
        return bean(OrderRecords.class)
                .find(placed.order())
                .orElseThrow()
                .progress()
                .state();
    }

    static List<OrderState> path(Order order) {
        return order.progress().steps().stream().map(Order.Step::state).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdownNow();
        room.close();
    }
}
