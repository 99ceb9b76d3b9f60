package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.assertj.core.description.Description;
import org.sycee.ledger.Account;
import org.sycee.ledger.Account.Change;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.MovableClock;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.ReferenceLedger;
import org.sycee.ledger.Transfer;
import org.sycee.testing.TestDatabase;

/** The engine and the reference ledger, given the same random operations and compared; one seed is one life of both. */
final class ComparedBooks implements AutoCloseable {

    private static final LedgerSettings SPLITTING_EARLY = new LedgerSettings(200, 4_096, Duration.ofSeconds(10), 2);

    /** A server that starts does not know the time that the one before had reached: it must be over. */
    private static final Duration LONGEST_WAY_BACK = Duration.ofMinutes(1);

    private final long seed;
    private final MovableClock clock = new MovableClock();
    private final RandomBooks random;
    private final DataSource source = TestDatabase.of("ledger").pooledApplication();
    private final Ledger reference = new ReferenceLedger(clock);
    private final Map<Rejection, Integer> rejections = new EnumMap<>(Rejection.class);
    private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
    private Engine engine = started();
    private int operations;

    ComparedBooks(long seed, int people) {
        this.seed = seed;
        this.random = new RandomBooks(seed, clock, people);
        engine.ledger().open(random.accounts());
        reference.open(random.accounts());
    }

    private Engine started() {
        return Engine.on(source, clock, SPLITTING_EARLY);
    }

    /** How many journal entries were posted. */
    int operations() {
        return operations;
    }

    /** Which rules have refused an entry, and how often. */
    Map<Rejection, Integer> rejections() {
        return rejections;
    }

    void postOneBatch() {
        clock.move(random.pause());
        random.newcomer().ifPresent(this::welcome);
        post(random.batch());
    }

    /** Whether a newcomer stays is seen best while there is nothing on the account yet. */
    private void welcome(Account newcomer) {
        engine.ledger().open(List.of(newcomer));
        reference.open(List.of(newcomer));
        for (var i = 0; i < 3; i++) {
            var change = random.change();
            var expected = change.apply(reference);
            assertThat(change.apply(engine.ledger())).as(step(newcomer)).isEqualTo(expected);
            changes.merge(expected, 1, Integer::sum);
        }
    }

    /** What came of the wishes to change an account. */
    Map<Change, Integer> changes() {
        return changes;
    }

    /** Ends the engine while a batch is on its way, and asks the next one about the same batch. */
    void restart() {
        clock.move(random.pause().plus(LONGEST_WAY_BACK));
        var batch = random.batch();
        reference.post(batch);
        engine.ledger().post(batch);
        engine.close();
        engine = started();
        post(batch);
    }

    private void post(List<JournalEntry> batch) {
        var expected = results(reference, batch);
        var actual = results(engine.ledger(), batch);
        for (var i = 0; i < batch.size(); i++) {
            operations++;
            assertThat(actual.get(i)).as(step(batch.get(i))).isEqualTo(expected.get(i));
            expected.get(i).rejection().ifPresent(why -> rejections.merge(why, 1, Integer::sum));
        }
    }

    private static List<PostResult> results(Ledger ledger, List<JournalEntry> batch) {
        return ledger.post(batch).toCompletableFuture().join();
    }

    /** What was due already when it was set aside, the next batch voids; or the engine by itself, if it rests for a second. */
    void compareBalances() {
        var some = random.accounts();
        post(List.of(Town.pay(some.get(0), some.get(1), 1)));
        random.accounts().forEach(account -> compare(account, ledger -> ledger.balance(account.id())));
    }

    void compareStatements() {
        random.accounts().forEach(account -> compare(account, ledger -> Town.statement(ledger, account)));
    }

    private void compare(Account account, Function<Ledger, Object> view) {
        assertThat(view.apply(engine.ledger())).as(step(account)).isEqualTo(view.apply(reference));
    }

    void compareTransfers() {
        random.references().stream().limit(1_000).forEach(this::compareTransfers);
    }

    private void compareTransfers(UUID id) {
        var transfers = engine.ledger().transfers(id);
        assertThat(comparable(transfers))
                .as(step(id))
                .containsExactlyInAnyOrderElementsOf(comparable(reference.transfers(id)));
        assertThat(transfers).as(step(id)).isSortedAccordingTo(Comparator.comparing(RecordedTransfer::at));
    }

    /** A hold that was born too late ends with the next batch, or sooner if the writer had nothing to do for a second. */
    private static List<RecordedTransfer> comparable(List<RecordedTransfer> transfers) {
        return transfers.stream()
                .map(one -> isExpiry(one.transfer()) ? at(Instant.EPOCH, one) : one)
                .toList();
    }

    private static boolean isExpiry(Transfer transfer) {
        return transfer.kind() == Transfer.Kind.VOID_PENDING && Expiry.isExpiry(transfer);
    }

    private static RecordedTransfer at(Instant time, RecordedTransfer one) {
        return new RecordedTransfer(one.reference(), one.transfer(), one.debit(), one.credit(), one.state(), time);
    }

    void verify() {
        assertThat(engine.ledger().verify().findings()).as(step("verifier")).isEmpty();
    }

    private Description step(Object what) {
        return new Description() {
            @Override
            public String value() {
                return "operation " + operations + ", " + what + "; replay with -Dledger.seed=" + seed;
            }
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
