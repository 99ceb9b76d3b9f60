package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.ledger.Account;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.MovableClock;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.ReferenceLedger;
import org.sycee.testing.TestDatabase;

/** Random operations have the same results in PostgreSQL as in the reference ledger. */
class EnginesAgreeIT {

    private static final int OPERATIONS = 60_000;
    private static final int BETWEEN_LOOKS = 4_000;

    private final long seed = Long.getLong("ledger.seed", System.nanoTime());
    private final MovableClock clock = new MovableClock();
    private final RandomBooks random = new RandomBooks(seed, clock);
    private final Engine engine = Engine.on(TestDatabase.of("ledger").application(), clock);
    private final Ledger reference = new ReferenceLedger(clock);
    private final Map<Rejection, Integer> rejections = new EnumMap<>(Rejection.class);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void onEveryResultBalanceEntryAndState() {
        engine.ledger().open(random.accounts());
        reference.open(random.accounts());
        for (var done = 0; done < OPERATIONS; ) {
            var before = done / BETWEEN_LOOKS;
            done += postOneBatch();
            if (done / BETWEEN_LOOKS > before) {
                random.accounts().forEach(this::compareBalance);
            }
        }
        random.accounts().forEach(this::compareEntries);
        random.references().stream().limit(1_000).forEach(this::compareTransfers);
        assertThat(engine.ledger().verify().findings()).as(replay()).isEmpty();
        assertThat(rejections).as("each rule was met; " + replay()).containsKeys(Rejection.values());
    }

    private int postOneBatch() {
        clock.move(random.pause());
        var batch = random.batch();
        var expected = results(reference, batch);
        assertThat(results(engine.ledger(), batch)).as(replay()).isEqualTo(expected);
        expected.forEach(result -> result.rejection().ifPresent(why -> rejections.merge(why, 1, Integer::sum)));
        return batch.size();
    }

    private static List<PostResult> results(Ledger ledger, List<JournalEntry> batch) {
        return ledger.post(batch).toCompletableFuture().join();
    }

    private void compareBalance(Account account) {
        assertThat(engine.ledger().balance(account.id())).as(replay()).isEqualTo(reference.balance(account.id()));
    }

    private void compareEntries(Account account) {
        assertThat(engine.ledger().entries(account.id(), Long.MAX_VALUE, Integer.MAX_VALUE))
                .as(replay())
                .isEqualTo(reference.entries(account.id(), Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    private void compareTransfers(UUID id) {
        var transfers = engine.ledger().transfers(id);
        assertThat(transfers).as(replay()).containsExactlyInAnyOrderElementsOf(reference.transfers(id));
        assertThat(transfers).as(replay()).isSortedAccordingTo(Comparator.comparing(RecordedTransfer::at));
    }

    private String replay() {
        return "replay with -Dledger.seed=" + seed;
    }
}
