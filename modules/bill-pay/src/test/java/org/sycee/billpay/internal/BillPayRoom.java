package org.sycee.billpay.internal;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.PayBill;
import org.sycee.billpay.QuoteBill;
import org.sycee.billpay.StandingMandates;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.orders.FakeOrders;
import org.sycee.orders.Orders;
import org.sycee.partners.PartnerServices;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** This room on a real database on 23 November 2026, with everything around it in the test's hand. */
final class BillPayRoom implements AutoCloseable {

    static final String METRO_ELECTRIC = "metro-utilities:METRO-ELECTRIC";
    static final String LAKESIDE_PREPAID = "harbour-billers:LAKESIDE-PREPAID";
    static final String SKYLINE_MOBILE = "harbour-billers:SKYLINE-MOBILE";

    final PlatformClock clock = new PlatformClock();
    final FakeServices partners = new FakeServices();
    final FakePins pins = new FakePins();
    final FakeOrders orders = new FakeOrders();
    final FakeMandates mandates = new FakeMandates();
    final PersonId mei = PersonId.next();

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final TestDatabase database = TestDatabase.of("billpay");
    private final TestRoom room;

    BillPayRoom() {
        var settings = Map.of("sycee.billpay.fees", METRO_ELECTRIC + "=50");
        room = TestRoom.on(database)
                .beans(BillPaymentService.class, BillRecords.class, BillOrders.class, Companies.class, Quotes.class)
                .beans(Mandates.class)
                .beans(Duplicates.class, PlacementSweep.class, OrderEnded.class, BillPaymentIntents.class)
                .beans(QuotedCategories.class)
                .with(BillPaySettings.class, new BillPaySettings(key -> Optional.ofNullable(settings.get(key))))
                .with(Clock.class, clock)
                .with(PartnerServices.class, partners)
                .with(PaymentPins.class, pins)
                .with(Orders.class, orders)
                .with(StandingMandates.class, mandates)
                .with(ManagedScheduledExecutorService.class, managed())
                .start();
    }

    /** The managed service differs from the plain one only in methods that nobody here calls. */
    private ManagedScheduledExecutorService managed() {
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> method.invoke(timer, arguments));
    }

    BillPayments bills() {
        return room.get(BillPayments.class);
    }

    <T> T bean(Class<T> type) {
        return room.get(type);
    }

    BillQuote quoted() {
        return quoted("1002003000");
    }

    BillQuote quoted(String customerNumber) {
        return quote(bill(METRO_ELECTRIC, customerNumber)).quote();
    }

    BillPayments.Quoted quote(QuoteBill command) {
        return bills().quote(command);
    }

    QuoteBill bill(String company, String customerNumber) {
        return new QuoteBill(mei, company, Map.of("customerNumber", customerNumber));
    }

    BillPayments.Placed pay(BillQuote quote, String key) {
        return pay(quote.id(), key);
    }

    BillPayments.Placed pay(UUID quote, String key) {
        return bills().pay(PayBill.of(mei, new IdempotencyKey(key), quote, FakePins.RIGHT));
    }

    static String newKey() {
        return Ids.next().toString();
    }

    void waitUntil(Instant then) {
        clock.advance(Duration.between(clock.instant(), then));
    }

    long payments() {
        return database.inTransaction(entities -> (Long)
                entities.createQuery("select count(*) from BillPaymentEntity").getSingleResult());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        room.close();
    }
}
