package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;

/**
 * Locks and reads the part of the books that some entries touch.
 *
 * <p>Whoever posts an id holds the lock of its debit account, so what is read after the locks is the last word.
 */
final class BooksReader {

    private static final String LOCK = """
            select id, type, owner, currency, debits_posted, credits_posted, debits_pending, credits_pending,
                   sequence, head, spent_on, spent_in_day, spent_in_month
            from ledger.account where id = any (?) order by id for update
            """;

    private static final String KNOWN = """
            select k.debit, k.id, j.reference, j.digest, j.size, j.rejection, j.id is not null, t.id is not null
            from unnest(?::uuid[], ?::uuid[]) as k (debit, id)
            left join ledger.journal j on j.account_id = k.debit and j.id = k.id
            left join ledger.transfer t on t.debit_account = k.debit and t.id = k.id
            where j.id is not null or t.id is not null
            """;

    private static final String HOLDS = """
            select p.debit_account, p.id, p.credit_account, p.amount, p.expires_at, p.spent_on, p.state
            from unnest(?::uuid[], ?::uuid[]) as k (debit, id)
            join ledger.pending p on p.debit_account = k.debit and p.id = k.id
            """;

    private static final String DUE = """
            select p.debit_account, p.id, p.credit_account, p.amount, a.currency, t.reference
            from ledger.pending p
            join ledger.account a on a.id = p.debit_account
            join ledger.transfer t on t.debit_account = p.debit_account and t.id = p.id
            where p.state = 'PENDING' and p.expires_at <= ? order by p.expires_at limit ?
            """;

    private final Connection connection;

    BooksReader(Connection connection) {
        this.connection = connection;
    }

    Books read(List<Transfer> transfers) throws SQLException {
        var books = new Books();
        lockAccounts(books, transfers);
        readKnown(books, transfers);
        var endings = transfers.stream()
                .filter(transfer -> transfer.kind().endsPending())
                .toList();
        if (!endings.isEmpty()) {
            readHolds(books, endings);
        }
        return books;
    }

    private void lockAccounts(Books books, List<Transfer> transfers) throws SQLException {
        var ids = transfers.stream()
                .flatMap(transfer -> Stream.of(transfer.debit(), transfer.credit()))
                .distinct()
                .toList();
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, new Columns<>(connection, ids).uuids(AccountId::value));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    books.found(AccountRows.state(rows));
                }
            }
        }
    }

    private void readKnown(Books books, List<Transfer> transfers) throws SQLException {
        var ids = transfers.stream().map(TransferId::of).toList();
        try (var statement = withIds(KNOWN, ids);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var id = id(rows);
                if (rows.getBoolean(7)) {
                    books.found(journal(id, rows));
                }
                if (rows.getBoolean(8)) {
                    books.foundTransfer(id);
                }
            }
        }
    }

    private void readHolds(Books books, List<Transfer> endings) throws SQLException {
        var ids = endings.stream().map(TransferId::endedBy).distinct().toList();
        try (var statement = withIds(HOLDS, ids);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                books.found(hold(rows));
            }
        }
    }

    /** Entries that void what has expired, those first that expired first. */
    List<JournalEntry> due(Instant now, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                var due = new ArrayList<JournalEntry>();
                while (rows.next()) {
                    due.add(Expiry.of(rows.getObject(6, UUID.class), pending(rows)));
                }
                return due;
            }
        }
    }

    private PreparedStatement withIds(String sql, List<TransferId> ids) throws SQLException {
        var columns = new Columns<>(connection, ids);
        var statement = connection.prepareStatement(sql);
        statement.setArray(1, columns.uuids(TransferId::debit));
        statement.setArray(2, columns.uuids(TransferId::id));
        return statement;
    }

    private static TransferId id(ResultSet row) throws SQLException {
        return new TransferId(new AccountId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class));
    }

    private static Journal journal(TransferId name, ResultSet row) throws SQLException {
        return new Journal(
                name,
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getInt(5),
                Optional.ofNullable(row.getString(6)).map(Rejection::valueOf));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                id(row),
                new AccountId(row.getObject(3, UUID.class)),
                row.getLong(4),
                Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject(6, java.time.LocalDate.class)),
                State.valueOf(row.getString(7)));
    }

    private static Transfer pending(ResultSet row) throws SQLException {
        var id = id(row);
        var sides = new Transfer.Sides(id.debit(), new AccountId(row.getObject(3, UUID.class)));
        return Transfer.pending(id.id(), sides, Money.of(row.getLong(4), row.getString(5)));
    }
}
