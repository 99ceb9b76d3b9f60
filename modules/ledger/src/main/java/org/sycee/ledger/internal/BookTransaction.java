package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;

/** One database transaction of the books at a time: lock, read, decide, write, commit. */
final class BookTransaction {

    private final Clock clock;
    private final Numbers numbers = new Numbers();

    BookTransaction(Clock clock) {
        this.clock = clock;
    }

    /** Voids what has expired, then does the whole batch; all results are durable when it returns. */
    List<PostResult> run(Connection connection, Batch batch) throws SQLException {
        Step.GATHERED.reached();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var books = begin(connection, batch, now);
        return books.due().isEmpty()
                ? end(connection, batch, books, now)
                : voidFirst(connection, batch, books.due(), now);
    }

    /** Begins anew, so that all accounts are locked in the order of their ids. */
    private List<PostResult> voidFirst(Connection connection, Batch batch, List<JournalEntry> due, Instant now)
            throws SQLException {
        connection.rollback();
        var both = batch.after(due);
        var results = end(connection, both, begin(connection, both, now), now);
        return results.subList(due.size(), results.size());
    }

    private static Books begin(Connection connection, Batch batch, Instant now) throws SQLException {
        if (!batch.opened().isEmpty()) {
            new BooksWriter(connection, now).open(batch.opened());
        }
        return new BooksReader(connection).read(batch.transfers(), now);
    }

    private List<PostResult> end(Connection connection, Batch batch, Books books, Instant now) throws SQLException {
        Step.READ.reached();
        var judge = new Judge(books, now);
        var results = new ArrayList<PostResult>(batch.entries().size());
        for (var entry : batch.entries()) {
            results.add(judge.decide(entry));
        }
        Step.BEFORE_COMMIT.reached();
        new BooksWriter(connection, now)
                .commit(books, numbers.take(connection, books.posted().size()));
        Step.AFTER_COMMIT.reached();
        return results;
    }
}
