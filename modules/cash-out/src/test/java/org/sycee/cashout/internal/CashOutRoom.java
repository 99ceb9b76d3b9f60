package org.sycee.cashout.internal;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.sycee.cashout.CashOuts;
import org.sycee.cashout.PlaceCashOut;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.money.Money;
import org.sycee.orders.FakeOrders;
import org.sycee.orders.Orders;
import org.sycee.partner.spi.Instrument;
import org.sycee.partners.PartnerServices;
import org.sycee.payments.CardsOnFile;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;
import org.sycee.wallets.Wallets;

/** This room on a real database, with everything around it in the test's hand. */
final class CashOutRoom implements AutoCloseable {

    final PlatformClock clock = new PlatformClock();
    final FakeCards cards = new FakeCards();
    final FakeAcquirers acquirers = new FakeAcquirers();
    final FakePins pins = new FakePins();
    final FakeOrders orders = new FakeOrders();
    final PersonId mei = PersonId.next();
    final UUID card = cards.save(mei, FakeAcquirers.OPEN);

    volatile Money owed = Money.zero(Currency.getInstance("USD"));

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final TestDatabase database = TestDatabase.of("cashout");
    private final TestRoom room;

    CashOutRoom() {
        room = TestRoom.on(database)
                .beans(CashOutService.class, CashOutRules.class, CashOutRecords.class, CashOutOrders.class)
                .beans(PlacementSweep.class, CashOutIntents.class, Targets.class)
                .beans(BankAccountService.class, BankAccountRecords.class)
                .with(CashOutSettings.class, new CashOutSettings("http://test"))
                .with(Clock.class, clock)
                .with(CardsOnFile.class, cards)
                .with(PartnerServices.class, acquirers.services())
                .with(PaymentPins.class, pins)
                .with(Orders.class, orders)
                .with(Wallets.class, wallets())
                .with(ManagedScheduledExecutorService.class, managed())
                .start();
    }

    /** Only the currency and the debt are asked for here. */
    private Wallets wallets() {
        return (Wallets) Proxy.newProxyInstance(
                CashOutRoom.class.getClassLoader(),
                new Class<?>[] {Wallets.class},
                (proxy, method, arguments) -> method.getName().equals("owed") ? owed : Currency.getInstance("USD"));
    }

    /** The managed service differs from the plain one only in methods that nobody here calls. */
    private ManagedScheduledExecutorService managed() {
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> method.invoke(timer, arguments));
    }

    CashOuts cashOuts() {
        return room.get(CashOuts.class);
    }

    <T> T bean(Class<T> type) {
        return room.get(type);
    }

    CashOuts.Placed place(String key, long amount) {
        return place(key, card, Money.of(amount, "USD"), FakePins.RIGHT);
    }

    CashOuts.Placed place(String key, UUID card, Money amount, String pin) {
        return place(key, new PlaceCashOut.Payout(Instrument.Kind.CARD, card, amount), pin);
    }

    CashOuts.Placed placeToAccount(String key, UUID account, Money amount) {
        return place(key, new PlaceCashOut.Payout(Instrument.Kind.BANK_ACCOUNT, account, amount), FakePins.RIGHT);
    }

    private CashOuts.Placed place(String key, PlaceCashOut.Payout payout, String pin) {
        return cashOuts().place(PlaceCashOut.under(new IdempotencyKey(key), mei, payout, pin));
    }

    void waitFor(Duration time) {
        clock.advance(time);
    }

    /** How many cash-outs of Mei are recorded. */
    long recorded() {
        return database.inTransaction(
                entities -> (Long) entities.createQuery("select count(*) from CashOutEntity where person = :mei")
                        .setParameter("mei", mei.value())
                        .getSingleResult());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        room.close();
    }
}
