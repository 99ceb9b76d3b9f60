package org.sycee.ledger.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.sycee.ledger.PostResult;

/**
 * Posts batches on a connection of its own, and repeats one, always with the same ids, until the database has answered or the time is over.
 *
 * <p>A commit whose answer was lost is repeated too: what it had posted is found again by its ids.
 */
final class Retry implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Retry.class.getName());
    /** If reading again does not find it, the books are damaged, and one entry must not stop all others. */
    private static final int MOST_TAKEN = 3;

    private static final String IDLE_TOO_LONG = "25P03";
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final OwnConnection connection;
    private final BookTransaction transaction;
    private final Duration patience;

    Retry(OwnConnection connection, BookTransaction transaction, Duration patience) {
        this.connection = connection;
        this.transaction = transaction;
        this.patience = patience;
    }

    /**
     * The results, or empty if the database did not answer in time.
     *
     * @param since when the oldest of the batch arrived, by {@link System#nanoTime}
     * @throws SQLException if the database refuses for a reason that no repetition cures
     */
    Optional<List<PostResult>> post(Batch batch, long since) throws SQLException {
        var taken = 0;
        while (true) {
            try {
                return Optional.of(transaction.run(connection.get(), batch));
            } catch (SQLException e) {
                connection.rollBack();
                taken += isTaken(e) ? 1 : 0;
                if (!isWorthwhile(e) || taken > MOST_TAKEN) {
                    throw e;
                }
                if (System.nanoTime() - since > patience.toNanos()) {
                    LOG.log(System.Logger.Level.WARNING, "books unanswered state={0}", e.getSQLState());
                    return Optional.empty();
                }
                pauseAfter(e);
            } catch (RuntimeException e) {
                connection.rollBack();
                throw e;
            } catch (Error e) {
                connection.drop();
                throw e;
            }
        }
    }

    private void pauseAfter(SQLException e) {
        if (isLost(e)) {
            connection.close();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isWorthwhile(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return isLost(e) || isTaken(e) || state.equals("40001") || state.equals("40P01");
    }

    /** A row that is there already was written by another server in the meantime: reading again finds it. */
    private static boolean isTaken(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    private static boolean isLost(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0") || state.equals(IDLE_TOO_LONG);
    }

    @Override
    public void close() {
        connection.close();
    }
}
