package org.sycee.notifications.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sycee.disputes.Disputes;
import org.sycee.identity.Sessions;
import org.sycee.kernel.LiveMarks;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.notifications.NoticeKind;
import org.sycee.notifications.Notices;
import org.sycee.orders.Orders;
import org.sycee.payments.Corrections;
import org.sycee.payments.PayIns;
import org.sycee.rides.Rides;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.SavedAccounts;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.Statements;

/** This room on a real database: two pages a person, five in all; everything around it is in the test's hand. */
final class NotificationsRoom implements AutoCloseable {

    final PlatformClock clock = new PlatformClock();
    final OpenSessions sessions = new OpenSessions();
    final EndedOrders orders = new EndedOrders();
    final RememberedBills bills = new RememberedBills();
    final AnnouncedPayments mandates = new AnnouncedPayments();
    final SentMoney money = new SentMoney();
    final AskedMoney requests = new AskedMoney();
    final EndedPayIns payIns = new EndedPayIns();
    final AnsweredDisputes disputes = new AnsweredDisputes();
    final GivenCorrections corrections = new GivenCorrections();
    final SeenRides rides = new SeenRides(orders);
    final Map<PersonId, Map<String, String>> marks = new ConcurrentHashMap<>();
    private final TestDatabase database = TestDatabase.of("notifications");
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final TestRoom room;

    NotificationsRoom() {
        room = TestRoom.on(database)
                .beans(NewsDesk.class, OrderNews.class, FareNews.class, TopUpNews.class, ChargeBackNews.class)
                .beans(CorrectionNews.class, DisputeNews.class)
                .beans(NoticeService.class, NoticeRecords.class)
                .beans(ReceivedMoney.class, RequestNews.class, AskedNews.class)
                .beans(RequestPaidNews.class, RequestDeclinedNews.class)
                .beans(BillDueNews.class, MandatePaymentNews.class)
                .beans(AnnouncedPaymentNews.class, SkippedPaymentNews.class)
                .beans(RideCarNews.class, DriverFoundNews.class, CarWaitsNews.class, RideEndNews.class)
                .beans(LiveStreams.class, LiveWriters.class, LiveTicker.class)
                .with(NotificationsSettings.class, new NotificationsSettings(2, 5))
                .with(Clock.class, clock)
                .with(Sessions.class, sessions)
                .with(Orders.class, orders)
                .with(PayIns.class, payIns)
                .with(Corrections.class, corrections)
                .with(Rides.class, rides)
                .with(Disputes.class, disputes)
                .with(SavedAccounts.class, bills)
                .with(Mandates.class, mandates)
                .with(Statements.class, money)
                .with(PersonPayments.class, money)
                .with(MoneyRequests.class, requests)
                .with(LiveMarks.class, people -> Map.copyOf(marks))
                .with(ManagedExecutorService.class, managed(ManagedExecutorService.class))
                .with(ManagedScheduledExecutorService.class, managed(ManagedScheduledExecutorService.class))
                .start();
    }

    /** The managed services differ from the plain one only in methods that nobody here calls. */
    private <T> T managed(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                return method.invoke(threads, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    <T> T bean(Class<T> type) {
        return room.get(type);
    }

    Notices notices() {
        return room.get(Notices.class);
    }

    NoticeRecords records() {
        return room.get(NoticeRecords.class);
    }

    ExecutorService threads() {
        return threads;
    }

    /** Writes a notice of something new. */
    void tell(PersonId person) {
        records().add(news(person, UUID.randomUUID()));
    }

    /** As if nothing of the person's statement had been told. */
    void forgetWhatWasRead(PersonId person) {
        database.inTransaction(
                entities -> entities.createQuery("update MailboxEntity set statementLine = 0 where person = :person")
                        .setParameter("person", person.value())
                        .executeUpdate());
    }

    static News news(PersonId person, UUID cause) {
        return new News(
                person, cause, NoticeKind.ORDER_SUCCEEDED, "/orders/" + cause, Map.of("payee", "Metro Electric"));
    }

    @Override
    public void close() {
        room.close();
        threads.shutdownNow();
    }
}
