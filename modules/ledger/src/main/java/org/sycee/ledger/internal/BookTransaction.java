package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;

/** One database transaction of the books at a time: lock, read, decide, write, commit. */
final class BookTransaction {

    private final BooksTime time;
    private final Numbers numbers = new Numbers();

    BookTransaction(BooksTime time) {
        this.time = time;
    }

    /** Voids what has expired, then does the whole batch; all results are durable when it returns. */
    List<PostResult> run(Connection connection, Batch batch) throws SQLException {
        Step.GATHERED.reached();
        var asked = time.now();
        var books = begin(connection, batch, asked);
        return books.due().isEmpty() ? end(connection, batch, books) : voidFirst(connection, batch, books.due(), asked);
    }

    /** Begins anew, so that all accounts are locked in the order of their ids. */
    private List<PostResult> voidFirst(Connection connection, Batch batch, List<JournalEntry> due, Instant asked)
            throws SQLException {
        connection.rollback();
        var both = batch.after(due);
        var results = end(connection, both, begin(connection, both, asked));
        return results.subList(due.size(), results.size());
    }

    private static Books begin(Connection connection, Batch batch, Instant asked) throws SQLException {
        if (!batch.opened().isEmpty()) {
            new BooksWriter(connection, asked).open(batch.opened());
        }
        return new BooksReader(connection).read(batch.transfers(), asked);
    }

    /** The time is told once the locks are had: an account's entries are in its order. */
    private List<PostResult> end(Connection connection, Batch batch, Books books) throws SQLException {
        Step.READ.reached();
        var now = time.now();
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
