package org.sycee.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.sycee.customers.Customer;
import org.sycee.customers.Customers;
import org.sycee.customers.Payee;
import org.sycee.customers.Payees;
import org.sycee.customers.Standings;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.ReferenceLedger;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;
import org.sycee.testing.TestDatabase;
import org.sycee.testing.TestRoom;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.SendMoney;

/** This room on a real database, among people who can pay one another up to 50.00 at once, 100.00 a day. */
final class PeopleRoom implements AutoCloseable {

    final PlatformClock clock = new PlatformClock();
    final ReferenceLedger books = new ReferenceLedger(clock);
    final FakePins pins = new FakePins();
    final FakePayees payees = new FakePayees();
    final Payee mei = payees.welcome("mei@example.com");
    final Payee lin = payees.welcome("lin@example.com");

    final Set<PersonId> frozen = ConcurrentHashMap.newKeySet();

    private final TestDatabase database = TestDatabase.of("wallets");
    private final TestRoom room;

    PeopleRoom() {
        this(Function.identity());
    }

    /** With something between this room and its books. */
    PeopleRoom(Function<Ledger, Ledger> line) {
        this.room = TestRoom.on(database)
                .beans(WalletService.class, OpenedAccounts.class, PersonPaymentService.class, SentPayments.class)
                .beans(PaymentNotes.class, PersonPaymentIntents.class, AnswerThreads.class)
                .beans(PayeeBook.class, Favourites.class, RecentPayees.class)
                .with(WalletSettings.class, new WalletSettings("USD", 50_00, 100_00, 150_00))
                .with(Clock.class, clock)
                .with(Ledger.class, line.apply(books))
                .with(ManagedThreadFactory.class, new TestThreads())
                .with(Customers.class, id -> Optional.of(new Customer(id, "Mei", "m•••", "en", ZoneOffset.UTC)))
                .with(Payees.class, payees)
                .with(Standings.class, frozen::contains)
                .with(PaymentPins.class, pins)
                .start();
    }

    <T> T get(Class<T> type) {
        return room.get(type);
    }

    PersonPayments.Placed send(Payee from, Payee to, long amount) {
        return send(from, newKey(), gift(to, amount, ""));
    }

    PersonPayments.Placed send(Payee from, String key, SendMoney.Gift gift) {
        return send(from, key, gift, FakePins.RIGHT);
    }

    PersonPayments.Placed send(Payee from, String key, SendMoney.Gift gift, String pin) {
        return told(get(PersonPayments.class).send(SendMoney.of(from.person(), new IdempotencyKey(key), gift, pin)));
    }

    PersonPayments.Placed sendByKey(ApiKey by, String key, SendMoney.Gift gift) {
        return told(get(PersonPayments.class).sendByKey(by, new IdempotencyKey(key), gift));
    }

    /** A key of that person, for so much at once and in a day. */
    static ApiKey key(Payee person, long perPayment, long perDay) {
        return new ApiKey(Ids.next(), person.person(), "till", new ApiKey.Allowance(usd(perPayment), usd(perDay)));
    }

    private static PersonPayments.Placed told(CompletionStage<PersonPayments.Placed> answer) {
        try {
            return answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SyceeException refusal ? refusal : e;
        }
    }

    static SendMoney.Gift gift(Payee to, long amount, String note) {
        return new SendMoney.Gift(to.id(), usd(amount), note);
    }

    static String newKey() {
        return Ids.next().toString();
    }

    /** Puts money into a wallet. */
    void give(Payee person, long amount) {
        var cash = new Account(AccountType.BANK, "cash", usd(0).currency());
        var wallet = WalletService.accountOf(person.person(), usd(0).currency());
        books.open(List.of(cash, wallet));
        var transfer = Transfer.single(UUID.randomUUID(), new Transfer.Sides(cash.id(), wallet.id()), usd(amount));
        assertThat(books.postAndWait(JournalEntry.of(UUID.randomUUID(), transfer))
                        .isInTheBooks())
                .isTrue();
    }

    long available(Payee person) {
        var wallet = WalletService.accountOf(person.person(), usd(0).currency());
        return books.balance(wallet.id())
                .map(balance -> balance.available().minorUnits())
                .orElse(0L);
    }

    void withoutDatabase(Runnable work) throws SQLException {
        database.away(work);
    }

    static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    @Override
    public void close() {
        room.close();
        assertThat(books.verify().findings()).isEmpty();
    }
}
