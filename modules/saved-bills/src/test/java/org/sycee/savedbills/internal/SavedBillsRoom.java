package org.sycee.savedbills.internal;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.StandingMandates;
import org.sycee.customers.Customers;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.SaveAccount;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;
import org.sycee.savedbills.StartMandate;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;

/** This room on a real database, with bill-pay and the clock in the test's hand. */
final class SavedBillsRoom implements AutoCloseable {

    static final String CUSTOMER = "1002003000";

    /** So many days before the due date that it is always time to announce. */
    static final int AT_ONCE = 28;

    final PlatformClock clock = new PlatformClock();
    final FakePins pins = new FakePins();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final PersonId mei = PersonId.next();
    final FakeBills bills = new FakeBills(clock, () -> bean(StandingMandates.class));

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final TestRoom room;

    SavedBillsRoom() {
        room = TestRoom.on(TestDatabase.of("savedbills"))
                .beans(SavedAccountService.class, MandateService.class, BillLooks.class, Timetable.class)
                .beans(AccountRecords.class, MandateRecords.class, PaymentRecords.class)
                .beans(MandatePaying.class, CoveringMandates.class, SavedBillsSweep.class, BillPaid.class)
                .with(SavedBillsSettings.class, new SavedBillsSettings(key -> Optional.empty()))
                .with(Clock.class, clock)
                .with(Customers.class, person -> Optional.empty())
                .with(PaymentPins.class, pins)
                .with(Outbox.class, events::add)
                .with(BillPayments.class, bills)
                .with(ManagedScheduledExecutorService.class, managed())
                .start();
        clock.advance(untilTheMiddleOfAPeriod());
    }

    /** So that the days that a test lets pass do not end the period before it is meant to. */
    private Duration untilTheMiddleOfAPeriod() {
        var middle = Duration.ofDays(FakeBills.PERIOD_DAYS).dividedBy(2);
        var wait = middle.minus(bills.sincePeriodBegan());
        return wait.isNegative() ? wait.plusDays(FakeBills.PERIOD_DAYS) : wait;
    }

    /** The managed service differs from the plain one only in methods that nobody here calls. */
    private ManagedScheduledExecutorService managed() {
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> method.invoke(timer, arguments));
    }

    <T> T bean(Class<T> type) {
        return room.get(type);
    }

    SavedAccounts accounts() {
        return room.get(SavedAccounts.class);
    }

    Mandates mandates() {
        return room.get(Mandates.class);
    }

    SavedAccount saved() {
        return saved(CUSTOMER);
    }

    SavedAccount saved(String customer) {
        return save(customer, "Home", Optional.of(3)).account();
    }

    SavedAccounts.Saved save(String customer, String nickname, Optional<Integer> reminder) {
        var fields = Map.of("customerNumber", customer);
        return accounts().save(new SaveAccount(mei, FakeBills.METRO_ELECTRIC.id(), fields, nickname, reminder));
    }

    /** A mandate for the account up to 100.00, which pays as soon as it can. */
    Mandate started(SavedAccount account) {
        return mandates().start(new StartMandate(mei, account.id(), Money.of(100_00, "USD"), AT_ONCE, FakePins.RIGHT));
    }

    Mandate now(Mandate mandate) {
        return mandates().find(mei, mandate.id()).orElseThrow();
    }

    MandatePayment onlyPayment(Mandate mandate) {
        var payments = now(mandate).payments();
        if (payments.size() != 1) {
            throw new AssertionError("one payment expected: " + payments);
        }
        return payments.get(0);
    }

    /** Does once what the timer does. */
    void sweep() {
        bean(SavedBillsSweep.class).sweep();
    }

    void sweepAfter(Duration pause) {
        clock.advance(pause);
        sweep();
    }

    List<String> told() {
        return events.stream().map(Event::type).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        room.close();
    }
}
