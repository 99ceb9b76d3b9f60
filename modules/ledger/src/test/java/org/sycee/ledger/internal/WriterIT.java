package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.MovableClock;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer;
import org.sycee.testing.TestDatabase;

/** The writer's manners: faults of the line, a full queue, closing. */
class WriterIT {

    private static final LedgerSettings SMALL = new LedgerSettings(500, 8, Duration.ofMillis(400), 2);

    private final TestDatabase database = TestDatabase.of("ledger");
    private final FaultyLine line = new FaultyLine(database.application());
    private final MovableClock clock = new MovableClock();
    private final Engine engine = Engine.on(line.source(), clock, SMALL);
    private final Ledger ledger = engine.ledger();
    private final Town town = Town.of(3);
    private final Account payer = town.people().get(0);

    @BeforeEach
    void everybodyHasAThousandCents() {
        town.settle(ledger, 1_000);
    }

    @AfterEach
    void close() {
        assertThat(ledger.verify().findings()).isEmpty();
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyLine.Fault.class,
            names = {"COMMIT_LOST", "STOOD_STILL", "SERIALIZATION", "DEADLOCK", "TAKEN"})
    void aCommitThatDidNotHappenIsRepeatedUnseen(FaultyLine.Fault fault) {
        line.next(fault);
        assertThat(Town.post(ledger, Town.pay(payer, town.shop(), 300))).isEqualTo(Outcome.APPLIED);
        assertThat(Town.available(ledger, payer)).isEqualTo(700);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsFoundAgain() {
        line.next(FaultyLine.Fault.ANSWER_LOST);
        assertThat(Town.post(ledger, Town.pay(payer, town.shop(), 300))).isEqualTo(Outcome.REPLAYED);
        assertThat(Town.available(ledger, payer)).isEqualTo(700);
    }

    @Test
    void aLineThatStaysBrokenGivesUnknownWhichTheSameEntrySettles() {
        line.next(FaultyLine.Fault.ANSWER_LOST);
        IntStream.range(0, 20).forEach(i -> line.next(FaultyLine.Fault.COMMIT_LOST));
        var entry = Town.pay(payer, town.shop(), 300);
        assertThat(Town.post(ledger, entry)).isEqualTo(Outcome.UNKNOWN);
        var outcome = Outcome.UNKNOWN;
        while (outcome == Outcome.UNKNOWN) {
            outcome = Town.post(ledger, entry);
        }
        assertThat(outcome).isEqualTo(Outcome.REPLAYED);
        assertThat(Town.available(ledger, payer)).isEqualTo(700);
    }

    @Test
    void connectionsThatDieAtOnceGoBackToThePool() {
        line.next(FaultyLine.Fault.COMMIT_LOST);
        line.dieAtOnce(4);
        assertThat(Town.post(ledger, Town.pay(payer, town.shop(), 300))).isEqualTo(Outcome.APPLIED);
        assertThat(line.taken()).as("the writer's").isEqualTo(1);
    }

    @Test
    void whatNoRepetitionCuresIsUnknownAtOnce() {
        line.next(FaultyLine.Fault.DISK_FULL);
        var entry = Town.pay(payer, town.shop(), 300);
        assertThat(Town.post(ledger, entry)).isEqualTo(Outcome.UNKNOWN);
        assertThat(Town.post(ledger, entry)).isEqualTo(Outcome.APPLIED);
    }

    /** A trigger that somebody made leaves an account as it was, without a word. */
    @Test
    void nothingIsCommittedIfAnAccountWasNotWritten() throws SQLException {
        var entry = Town.pay(payer, town.shop(), 300);
        asOwner("create function ledger.skip() returns trigger language plpgsql as 'begin return null; end';"
                + "create trigger skip before update on ledger.account for each row execute function ledger.skip()");
        assertThat(Town.post(ledger, entry)).isEqualTo(Outcome.UNKNOWN);
        asOwner("drop function ledger.skip cascade");
        assertThat(Town.post(ledger, entry)).isEqualTo(Outcome.APPLIED);
        assertThat(Town.available(ledger, payer)).isEqualTo(700);
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aRowThatStaysTakenIsUnknownAfterAFewTries() {
        IntStream.range(0, 4).forEach(i -> line.next(FaultyLine.Fault.TAKEN));
        var entry = Town.pay(payer, town.shop(), 300);
        assertThat(Town.post(ledger, entry)).isEqualTo(Outcome.UNKNOWN);
        assertThat(Town.post(ledger, entry)).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void oneThatBreaksTheDatabaseDoesNotBreakItsNeighbours() throws Exception {
        try (var held = new HeldAccount(database, payer)) {
            var first = ledger.post(List.of(Town.pay(payer, town.shop(), 1)));
            var broken = CompletableFuture.runAsync(() -> ledger.open(List.of(unstorable())));
            var neighbour = ledger.post(List.of(Town.pay(payer, town.shop(), 2)));
            held.release();
            assertThat(first.toCompletableFuture().join().get(0).isInTheBooks()).isTrue();
            assertThat(neighbour.toCompletableFuture().join().get(0).isInTheBooks())
                    .isTrue();
            assertThatThrownBy(broken::join).cause().isInstanceOf(SyceeException.class);
        }
        assertThat(Town.available(ledger, payer)).isEqualTo(997);
    }

    private static Account unstorable() {
        return new Account(AccountType.WALLET, "\0", Currency.getInstance("USD"));
    }

    /** Payments of strangers to strangers, too many for one lane; one of the two commits fails. */
    @ParameterizedTest
    @EnumSource(FaultyLine.Fault.class)
    void aPartThatFailsIsSettledLikeAWholeBatch(FaultyLine.Fault fault) {
        var strangers = strangers();
        var payments = independent(strangers);
        line.next(fault);
        var first = ledger.post(payments).toCompletableFuture().join();
        var again = ledger.post(payments).toCompletableFuture().join();
        if (fault == FaultyLine.Fault.DISK_FULL || fault == FaultyLine.Fault.MACHINE) {
            assertThat(first).containsOnly(PostResult.of(Outcome.UNKNOWN));
            assertThat(again).as("the other part had been posted").contains(PostResult.of(Outcome.REPLAYED));
        } else {
            assertThat(first).allMatch(PostResult::isInTheBooks);
        }
        assertThat(again).hasSize(60).allMatch(PostResult::isInTheBooks);
        for (var i = 0; i < 120; i++) {
            assertThat(Town.available(ledger, strangers.get(i))).isEqualTo(5 + i % 2 * 10L);
        }
    }

    private List<Account> strangers() {
        var strangers = Town.of(123).people().subList(3, 123);
        new Town(town.bank(), town.shop(), strangers).settle(ledger, 10);
        return strangers;
    }

    @Test
    void lanesThatAnErrorStruckKeepNoLocks() {
        var strangers = strangers();
        line.next(FaultyLine.Fault.MACHINE, FaultyLine.Fault.MACHINE);
        assertThat(ledger.post(independent(strangers)).toCompletableFuture().join())
                .containsOnly(PostResult.of(Outcome.UNKNOWN));
        assertThat(strangers).allMatch(one -> outcomeSoon(ledger, Town.pay(town.bank(), one, 1)) == Outcome.APPLIED);
    }

    /** A lane that went away with its locks, or a writer that ended, would let it wait for ever. */
    private static Outcome outcomeSoon(Ledger ledger, JournalEntry entry) {
        return ledger.post(List.of(entry))
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join()
                .get(0)
                .outcome();
    }

    @Test
    void anErrorOfTheMachineEndsNoMoreThanWhatItStruck() {
        line.next(FaultyLine.Fault.MACHINE);
        var entry = Town.pay(payer, town.shop(), 300);
        assertThat(outcomeSoon(ledger, entry)).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcomeSoon(ledger, entry)).isEqualTo(Outcome.APPLIED);
    }

    /** Of the two lanes one is at work already when the other gets no thread: nobody else may use it before it is done. */
    @Test
    void whereALaneHasNoThreadTheOtherIsWaitedFor() {
        var strangers = strangers();
        var made = new AtomicInteger();
        ThreadFactory few = work -> {
            if (made.incrementAndGet() > 2) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new Thread(work);
        };
        var poor = new PostgresLedger(line.source(), clock, few, Executors.newCachedThreadPool(), SMALL, batch -> {});
        try (var closing = new Engine(poor, poor::close)) {
            line.meanwhile(() -> LockSupport.parkNanos(200_000_000));
            var payments =
                    strangers.stream().map(one -> Town.pay(one, payer, 1)).toList();
            var large = closing.ledger().post(independent(strangers)).toCompletableFuture();
            var outcomes = payments.stream().map(payment -> outcomeSoon(closing.ledger(), payment));
            assertThat(outcomes)
                    .as("posted, though perhaps with the large one at first")
                    .isSubsetOf(Outcome.APPLIED, Outcome.REPLAYED);
            assertThat(large.join()).containsOnly(PostResult.of(Outcome.UNKNOWN));
        }
        assertThat(Town.available(ledger, payer)).isEqualTo(1_120);
    }

    private static List<JournalEntry> independent(List<Account> strangers) {
        return IntStream.range(0, strangers.size() / 2)
                .mapToObj(i -> Town.pay(strangers.get(2 * i), strangers.get(2 * i + 1), 5))
                .toList();
    }

    @Test
    void whereNoThreadCanBeHadAnswersAreGivenAllTheSame() {
        var none = Executors.newCachedThreadPool(work -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
        var poor = new PostgresLedger(line.source(), clock, Thread::new, none, SMALL, batch -> {});
        try (var closing = new Engine(poor, poor::close)) {
            assertThat(outcomeSoon(closing.ledger(), Town.pay(payer, town.shop(), 1)))
                    .isEqualTo(Outcome.APPLIED);
            assertThat(outcomeSoon(closing.ledger(), Town.pay(payer, town.shop(), 1)))
                    .isEqualTo(Outcome.APPLIED);
            assertThat(poor.isWriting()).isTrue();
        }
        assertThat(poor.isWriting()).isFalse();
    }

    @Test
    void aFullQueueRefusesAtOnceAndPostsNothing() throws Exception {
        var stages = new ArrayList<CompletableFuture<?>>();
        try (var held = new HeldAccount(database, payer)) {
            while (stages.isEmpty() || !last(stages).isCompletedExceptionally()) {
                assertThat(stages).as("what the writer took, and what may wait").hasSizeLessThan(600);
                stages.add(ledger.post(List.of(Town.pay(payer, town.shop(), 1))).toCompletableFuture());
            }
            assertThatThrownBy(last(stages)::join)
                    .cause()
                    .isInstanceOfSatisfying(
                            SyceeException.class, e -> assertThat(e.error()).isEqualTo(LedgerError.LEDGER_BUSY));
            held.release();
        }
        var posted = stages.stream().filter(stage -> !refused(stage)).count();
        assertThat(posted).isGreaterThanOrEqualTo(8);
        assertThat(Town.available(ledger, payer)).isEqualTo(1_000 - posted);
    }

    private static CompletableFuture<?> last(List<CompletableFuture<?>> stages) {
        return stages.get(stages.size() - 1);
    }

    private static boolean refused(CompletableFuture<?> stage) {
        return stage.handle((result, failure) -> failure != null).join();
    }

    @Test
    void anEntryBearsTheTimeAtWhichItHadItsAccounts() throws Exception {
        try (var held = new HeldAccount(database, payer)) {
            var posted = ledger.post(List.of(Town.pay(payer, town.shop(), 1)));
            held.awaitSomebody();
            clock.move(Duration.ofMinutes(1));
            held.release();
            assertThat(posted.toCompletableFuture().join()).containsExactly(PostResult.applied(clock.instant()));
        }
    }

    @Test
    void whoStaysWithHisAnswerHoldsUpNobodyOfTheSameBatch() throws Exception {
        var blocked = new CountDownLatch(1);
        try (var held = new HeldAccount(database, payer)) {
            var before = ledger.post(List.of(Town.pay(payer, town.shop(), 1)));
            var first = ledger.post(List.of(Town.pay(payer, town.shop(), 1))).thenAccept(results -> await(blocked));
            var second = ledger.post(List.of(Town.pay(payer, town.shop(), 1)));
            held.release();
            assertThat(before.toCompletableFuture().join().get(0).isInTheBooks())
                    .isTrue();
            assertThat(second.toCompletableFuture().join().get(0).isInTheBooks())
                    .isTrue();
            assertThat(first.toCompletableFuture()).isNotDone();
            blocked.countDown();
            first.toCompletableFuture().join();
        }
    }

    @Test
    void whatACallerDoesNextNeverHoldsUpTheBooks() {
        var blocked = new CountDownLatch(1);
        var thread = ledger.post(List.of(Town.pay(payer, town.shop(), 1)))
                .thenApply(results -> {
                    await(blocked);
                    return Thread.currentThread().getName();
                })
                .toCompletableFuture();
        assertThat(Town.post(ledger, Town.pay(payer, town.shop(), 2))).isEqualTo(Outcome.APPLIED);
        blocked.countDown();
        assertThat(thread.join()).isNotEqualTo("sycee-ledger-writer");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closedBooksRefuse() {
        var waiting = ledger.post(List.of(Town.pay(payer, town.shop(), 1)));
        engine.close();
        assertThat(waiting.toCompletableFuture().join().get(0).isInTheBooks()).isTrue();
        assertThatThrownBy(() -> Town.post(ledger, Town.pay(payer, town.shop(), 1)))
                .cause()
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(LedgerError.LEDGER_UNAVAILABLE));
    }

    @Test
    void whatExpiresIsVoidedEvenIfNobodyAsks() throws Exception {
        var hold = Town.hold(payer, town.shop(), 400).expiringAt(clock.instant().plusSeconds(60));
        var reference = UUID.randomUUID();
        Town.post(ledger, JournalEntry.of(reference, hold));
        assertThat(Town.available(ledger, payer)).isEqualTo(600);
        clock.move(Duration.ofSeconds(60));
        for (var i = 0; Town.available(ledger, payer) < 1_000; i++) {
            assertThat(i).as("tenths of a second").isLessThan(100);
            Thread.sleep(100);
        }
        assertThat(ledger.transfers(reference)).allMatch(found -> found.state() == State.VOIDED);
    }

    @Test
    void moreThanOneCommitCanHoldExpireAtOnce() {
        var holds = IntStream.range(0, 900)
                .mapToObj(i -> Town.hold(payer, town.shop(), 1)
                        .expiringAt(clock.instant().plusSeconds(60)))
                .toList();
        for (var from = 0; from < 900; from += 100) {
            var part = holds.subList(from, from + 100).toArray(Transfer[]::new);
            Town.post(ledger, JournalEntry.of(UUID.randomUUID(), part));
        }
        clock.move(Duration.ofSeconds(60));
        assertThat(Town.post(ledger, Town.pay(payer, town.shop(), 1_000))).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aBatchHasABound() {
        var entries = Collections.nCopies(1_001, Town.pay(payer, town.shop(), 1));
        assertThatThrownBy(() -> ledger.post(entries)).isInstanceOf(IllegalArgumentException.class);
        var transfers = Collections.nCopies(100, Town.transfer(payer, town.shop(), 1));
        var large = new JournalEntry(UUID.randomUUID(), transfers, Optional.empty());
        assertThatThrownBy(() -> ledger.post(Collections.nCopies(101, large)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10100");
        assertThat(Town.available(ledger, payer)).isEqualTo(1_000);
    }
}
