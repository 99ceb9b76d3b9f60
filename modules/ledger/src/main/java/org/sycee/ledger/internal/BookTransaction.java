package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sycee.kernel.Failpoint;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;

/** One database transaction of the books: lock, read, decide, write, commit. */
final class BookTransaction {

    private static final int MOST_VOIDS = 500;

    private final Clock clock;

    BookTransaction(Clock clock) {
        this.clock = clock;
    }

    /** Voids what has expired, then does the whole batch; all results are durable when it returns. */
    List<PostResult> run(Connection connection, Batch batch) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var voids = voidsBefore(connection, now);
        var results = commit(connection, batch.after(voids), now);
        return results.subList(voids.size(), results.size());
    }

    /** So few that they fit into the same commit; what is more is committed before. */
    private List<JournalEntry> voidsBefore(Connection connection, Instant now) throws SQLException {
        var reader = new BooksReader(connection);
        var due = reader.due(now, MOST_VOIDS);
        while (due.size() == MOST_VOIDS
                && commit(connection, Batch.of(due), now).stream().allMatch(PostResult::isInTheBooks)) {
            due = reader.due(now, MOST_VOIDS);
        }
        return due;
    }

    private List<PostResult> commit(Connection connection, Batch batch, Instant now) throws SQLException {
        var writer = new BooksWriter(connection, now);
        if (!batch.opened().isEmpty()) {
            writer.open(batch.opened());
        }
        var results = batch.entries().isEmpty() ? List.<PostResult>of() : post(connection, writer, batch, now);
        Failpoint.reach("ledger-before-commit");
        connection.commit();
        Failpoint.reach("ledger-after-commit");
        return results;
    }

    private List<PostResult> post(Connection connection, BooksWriter writer, Batch batch, Instant now)
            throws SQLException {
        var books = new BooksReader(connection).read(batch.entries());
        var judge = new Judge(books, now);
        var results = batch.entries().stream().map(judge::decide).toList();
        writer.write(books);
        return results;
    }
}
