package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sycee.ledger.Account.Change;
import org.sycee.ledger.PostResult.Rejection;

/** Random operations have the same results in PostgreSQL as in the reference ledger. */
class EnginesAgreeIT {

    private static final int OPERATIONS = 30_000;
    private static final List<Integer> PEOPLE = List.of(8, 300);
    private static final int SEEDS = Integer.getInteger("ledger.seeds", 1);
    private static final int BATCHES_BETWEEN_RESTARTS = 30;
    private static final int BATCHES_BETWEEN_LOOKS = 100;

    /** Each has books of its own, so that one that fails is replayed without the others. */
    static Stream<Arguments> seedsAndPeople() {
        var first = Long.getLong("ledger.seed", System.nanoTime());
        return LongStream.range(first, first + SEEDS)
                .boxed()
                .flatMap(seed -> PEOPLE.stream().map(people -> Arguments.of(seed, people)));
    }

    @ParameterizedTest
    @MethodSource("seedsAndPeople")
    void onEveryResultBalanceEntryAndState(long seed, int people) {
        try (var books = new ComparedBooks(seed, people)) {
            for (var batches = 1; books.operations() < OPERATIONS; batches++) {
                books.postOneBatch();
                if (batches % BATCHES_BETWEEN_RESTARTS == 0) {
                    books.restart();
                }
                if (batches % BATCHES_BETWEEN_LOOKS == 0) {
                    books.compareBalances();
                }
            }
            books.compareBalances();
            books.compareStatements();
            books.compareTransfers();
            books.verify();
            assertThat(books.changes()).containsKeys(Change.DONE, Change.REFUSED);
            assertThat(books.rejections()).as("each rule was met; seed " + seed).containsKeys(Rejection.values());
        }
    }
}
