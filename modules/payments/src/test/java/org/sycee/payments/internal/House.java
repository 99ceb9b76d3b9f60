package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.sycee.audit.AuditLog;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.ServerStarted;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Balance;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.ReferenceLedger;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partners.ChargeBacks;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnerServices;
import org.sycee.payments.Hold;
import org.sycee.payments.PayIns;
import org.sycee.payments.Payments;
import org.sycee.payments.PlacePayIn;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;
import org.sycee.wallets.Wallets;

/** This room on a real database, between fakes of its neighbours. */
final class House implements AutoCloseable {

    final PlatformClock clock = new PlatformClock();
    final Crash crash = new Crash();
    final ReferenceLedger books = new ReferenceLedger(clock);
    final ScriptedCalls acquirer = new ScriptedCalls(clock, crash);
    final OneAcquirer services = new OneAcquirer();
    final OnePin pins = new OnePin();
    final ToldChargeBacks chargeBacks = new ToldChargeBacks();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final List<String> evidenceRead = new CopyOnWriteArrayList<>();
    final TestDatabase database = TestDatabase.of("payments");
    private String partner = "metro-utilities";
    private final Ledger ledger = new MortalLedger(books, crash);
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final ScheduledExecutorService sweepThread = Executors.newSingleThreadScheduledExecutor();
    private final TestRoom room;

    House() {
        room = TestRoom.on(database)
                .beans(PaymentService.class, PaymentRecords.class, Books.class, Chart.class, Trail.class)
                .beans(CorrectionService.class)
                .beans(
                        PayInService.class,
                        PayInPlacing.class,
                        PayInOffers.class,
                        PayInRecords.class,
                        PayInMachine.class)
                .beans(PayInBooks.class, PayInCalls.class, PayInWork.class, PayInViews.class, PayInIntents.class)
                .beans(
                        PartnerCallMoved.class,
                        CardRecords.class,
                        SavedCards.class,
                        DebtRecords.class,
                        PayInSweep.class,
                        RecordedSubjects.class)
                .beans(PayInMarks.class)
                .beans(PayInCaseDesk.class, PayInCaseRecords.class, PayInCaseOversight.class, PayInProposals.class)
                .with(AuditLog.class, (who, action, subject, details) -> audited.add(action + " " + subject + details))
                .with(
                        PaymentSettings.class,
                        new PaymentSettings(Duration.ofHours(24), Duration.ofMinutes(35), "http://test"))
                .beans(ChargeBackService.class, ChargeBackRecords.class, ChargeBackReceived.class)
                .with(ChargeBacks.class, chargeBacks)
                .with(Outbox.class, events::add)
                .with(Clock.class, clock)
                .with(Ledger.class, ledger)
                .with(Wallets.class, new PlainWallets(books, clock))
                .with(PartnerCalls.class, acquirer)
                .with(EvidenceBook.class, this::read)
                .with(PartnerServices.class, services)
                .with(PaymentPins.class, pins)
                .with(ManagedExecutorService.class, managed(ManagedExecutorService.class, threads))
                .with(
                        ManagedScheduledExecutorService.class,
                        managed(ManagedScheduledExecutorService.class, sweepThread))
                .start();
    }

    private EvidenceJson read(Actor who, String doubt, UUID key, EvidenceBook.Page page) {
        evidenceRead.add(who.id() + " " + doubt + " " + key + " " + page.show());
        return EvidenceJson.NOTHING;
    }

    /** The managed service differs from the plain one only in methods that nobody here calls. */
    private static <T> T managed(Class<T> type, ExecutorService plain) {
        return type.cast(Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(plain, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** What the server tells when it has started: from then on the sweep runs by itself. */
    void serverStarted() {
        get(BeanManager.class).getEvent().fire(new ServerStarted());
    }

    Payments payments() {
        return room.get(Payments.class);
    }

    PayIns payIns() {
        return room.get(PayIns.class);
    }

    <T> T get(Class<T> type) {
        return room.get(type);
    }

    ExecutorService threads() {
        return threads;
    }

    /** Carries on all that is due, as the sweep would. */
    void sweep() {
        get(PayInRecords.class)
                .claimDue(50)
                .forEach(id -> get(PayInMachine.class).advance(id, Asking.DUE));
    }

    void passTime(Duration time) {
        clock.advance(time);
    }

    Balance wallet(PersonId person) {
        return balance(AccountType.WALLET, person.toString());
    }

    Balance balance(AccountType type, String owner) {
        var account = new Account(type, owner, usd(0).currency());
        return books.balance(account.id()).orElseGet(() -> new Balance(account, usd(0), usd(0), usd(0)));
    }

    /** The sum of what all clearing, fee and suspense accounts have and await, for comparison of whole runs. */
    List<String> told(UUID reference) {
        return books.transfers(reference).stream()
                .map(recorded -> recorded.transfer().kind() + " "
                        + recorded.debit().type() + ">" + recorded.credit().type() + " "
                        + recorded.transfer().amount().minorUnits() + " " + recorded.state())
                .toList();
    }

    void give(PersonId person, long amount) {
        var cash = new Account(AccountType.BANK, "cash", usd(0).currency());
        post(cash, new Account(AccountType.WALLET, person.toString(), usd(0).currency()), amount);
    }

    /** Another test begins: people and partners are new, scripts are as at first. */
    void reset() {
        partner = "metro-" + UUID.randomUUID();
        acquirer.reset();
        services.switchOn();
        pins.asked.set(0);
        events.clear();
    }

    String partner() {
        return partner;
    }

    /** One of 60.00 and a fee of 0.50, for somebody who has more than that. */
    Hold affordable(PersonId person) {
        give(person, 100_00);
        return hold(person, 60_00, 50);
    }

    Hold hold(PersonId payer, long amount, long fee) {
        var payee = new Hold.Payee(partner, "Metro Electric", "BILL_PAYMENT");
        return new Hold(UUID.randomUUID(), payer, payee, usd(amount), usd(fee));
    }

    Hold payOut(PersonId payer, long amount) {
        var payee = new Hold.Payee(partner, "Visa 4242", Hold.PAY_OUT);
        return new Hold(UUID.randomUUID(), payer, payee, usd(amount), usd(0));
    }

    /** As if the rest of a charge-back were owed. */
    void owe(PersonId person, long amount) {
        var receivable = new Account(AccountType.RECEIVABLE, person.toString(), usd(0).currency());
        var clearing = new Account(AccountType.CLEARING, "acquirer", usd(0).currency());
        post(receivable, clearing, amount);
    }

    void repay(PersonId person, long amount) {
        var receivable = new Account(AccountType.RECEIVABLE, person.toString(), usd(0).currency());
        post(new Account(AccountType.WALLET, person.toString(), usd(0).currency()), receivable, amount);
    }

    private void post(Account from, Account to, long amount) {
        books.open(List.of(from, to));
        var transfer = Transfer.single(UUID.randomUUID(), new Transfer.Sides(from.id(), to.id()), usd(amount));
        var result = books.post(List.of(JournalEntry.of(UUID.randomUUID(), transfer)));
        assertThat(result.toCompletableFuture().join().get(0).isInTheBooks()).isTrue();
    }

    static PlacePayIn topUp(PersonId person, long amount) {
        return topUp(person, UUID.randomUUID().toString(), amount);
    }

    static PlacePayIn topUp(PersonId person, String key, long amount) {
        var intent = Intent.of(Actor.person(person), "POST /top-ups", new IdempotencyKey(key), amount + " USD");
        return new PlacePayIn(intent, person, usd(amount), Optional.empty());
    }

    static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    @Override
    public void close() {
        room.close();
        threads.shutdownNow();
        sweepThread.shutdownNow();
        assertThat(books.verify().findings()).isEmpty();
    }

    /** Everybody's PIN is 270116. */
    static final class OnePin implements PaymentPins {

        final AtomicInteger asked = new AtomicInteger();

        @Override
        public void approve(PersonId person, String pin) {
            asked.incrementAndGet();
            if (!pin.equals("270116")) {
                throw new org.sycee.kernel.SyceeException(
                        org.sycee.identity.IdentityError.WRONG_PIN, "This is not the PIN.");
            }
        }

        @Override
        public org.sycee.identity.PinState state(PersonId person) {
            throw new UnsupportedOperationException();
        }
    }
}
