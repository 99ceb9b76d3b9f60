package org.sycee.moneyrequests.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.sycee.customers.Payee;
import org.sycee.customers.Payees;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PlatformClock;
import org.sycee.money.Money;
import org.sycee.moneyrequests.AskForMoney;
import org.sycee.moneyrequests.MoneyRequest;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.moneyrequests.PayRequest;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.Wallets;

/** This room on a real database; Mei asks, Lin and Bo are asked. */
final class RequestsRoom implements AutoCloseable {

    final PlatformClock clock = new PlatformClock();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final FakePins pins = new FakePins();
    final FakePayees payees = new FakePayees();
    final FakePayments payments = new FakePayments(payees);
    final Payee mei = payees.welcome("Mei");
    final Payee lin = payees.welcome("Lin");
    final Payee bo = payees.welcome("Bo");

    private final TestRoom room = TestRoom.on(TestDatabase.of("moneyrequests"))
            .beans(MoneyRequestService.class, RequestRecords.class, RequestPayments.class, Splits.class)
            .beans(RequestIntents.class)
            .with(Clock.class, clock)
            .with(Payees.class, payees)
            .with(PaymentPins.class, pins)
            .with(Outbox.class, events::add)
            .with(PersonPayments.class, payments)
            .with(Wallets.class, inDollars())
            .start();

    /** Of the wallets only the currency is asked for here. */
    private static Wallets inDollars() {
        return (Wallets) Proxy.newProxyInstance(
                RequestsRoom.class.getClassLoader(),
                new Class<?>[] {Wallets.class},
                (proxy, method, arguments) -> Currency.getInstance("USD"));
    }

    <T> T get(Class<T> type) {
        return room.get(type);
    }

    MoneyRequests requests() {
        return get(MoneyRequests.class);
    }

    List<MoneyRequest> ask(String key, long total, boolean isShared, Payee... payers) {
        var handles = Stream.of(payers).map(Payee::id).toList();
        var bill = new AskForMoney.Bill(handles, usd(total), isShared, "dinner");
        return requests().ask(AskForMoney.of(mei.person(), new IdempotencyKey(key), bill));
    }

    /** Mei asks Lin for 5.00. */
    UUID askedOfLin() {
        return ask(newKey(), 5_00, false, lin).get(0).id();
    }

    MoneyRequest pay(Payee payer, UUID request, String key) {
        return pay(payer, request, key, FakePins.RIGHT);
    }

    MoneyRequest pay(Payee payer, UUID request, String key, String pin) {
        return requests().pay(new PayRequest(payer.person(), new IdempotencyKey(key), request, pin));
    }

    /** The types of the events about a request, in their order. */
    List<String> told(UUID request) {
        return events.stream()
                .filter(event -> event.subject().equals(request))
                .map(Event::type)
                .toList();
    }

    MoneyRequest seenByLin(UUID request) {
        return requests().find(lin.person(), request).orElseThrow();
    }

    static String newKey() {
        return Ids.next().toString();
    }

    static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    @Override
    public void close() {
        room.close();
    }
}
