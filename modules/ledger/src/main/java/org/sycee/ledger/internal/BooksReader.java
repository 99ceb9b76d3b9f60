package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Decided.Decision;
import org.sycee.ledger.internal.Decided.Recorded;
import org.sycee.money.Money;

/**
 * Locks and reads the part of the books that some entries touch.
 *
 * <p>Whoever posts an id holds the lock of its debit account, so what is read after the locks is the last word.
 */
final class BooksReader {

    /** What expires beyond this at one moment is voided with the next batch. */
    private static final int MOST_DUE = 5_000;

    /** All in one column: each column is an object on the heap, and most of what is read are these. */
    private static final String LOCK = """
            select uuid_send(id) || uuid_send(head)
                   || int8send(debits_posted) || int8send(credits_posted) || int8send(debits_pending)
                   || int8send(credits_pending) || int8send(sequence)
                   || int8send(spent_on - date '1970-01-01') || int8send(spent_in_day) || int8send(spent_in_month)
                   || int8send(last)
                   || int8send(credit_limit) || boolsend(closed_at is not null) || textsend(currency) || textsend(type)
            from ledger.account where id = any (?::uuid[]) order by id for update
            """;

    private static final String KNOWN = """
            select k.debit, k.id, j.digest, j.rejection, t.journal_id is not null,
                   t.kind, t.credit_account, t.amount, t.ends, t.expires_at, t.reference
            from unnest(?::uuid[], ?::uuid[]) as k (debit, id)
            left join ledger.transfer t on t.id = k.id and t.debit_account = k.debit
            left join ledger.journal j on j.account_id = k.debit and j.id = k.id
            where t.id is not null or j.id is not null
            """;

    /** One that is not open is looked for among all transfers, to tell one that ended from one that never was. */
    private static final String HOLDS = """
            select k.debit, k.id, coalesce(p.credit_account, t.credit_account), coalesce(p.amount, t.amount),
                   coalesce(p.expires_at, t.expires_at), p.spent_on, p.id is not null
            from unnest(?::uuid[], ?::uuid[]) as k (debit, id)
            left join ledger.pending p on p.debit_account = k.debit and p.id = k.id
            left join lateral (
                select credit_account, amount, expires_at from ledger.transfer
                where p.id is null and id = k.id and debit_account = k.debit and kind = 2
                offset 0
            ) t on true
            where p.id is not null or t.amount is not null
            """;

    private static final String DUE = """
            select p.debit_account, p.id, p.credit_account, p.amount, a.currency, t.reference
            from ledger.pending p
            join ledger.account a on a.id = p.debit_account
            join ledger.transfer t on t.id = p.id and t.debit_account = p.debit_account
            where p.expires_at <= ? order by p.expires_at limit ?
            """;

    private final Connection connection;

    BooksReader(Connection connection) {
        this.connection = connection;
    }

    /** Takes one row of an answer. */
    private interface Finder {
        void find(ResultSet row) throws SQLException;
    }

    Books read(List<Transfer> transfers, Instant now) throws SQLException {
        var books = new Books(transfers.size());
        var due = new ArrayList<JournalEntry>();
        var endings = transfers.stream()
                .filter(transfer -> transfer.kind().endsPending())
                .toList();
        try (var statement = asked(transfers, endings, now).send(connection)) {
            var locked = new LockedRows();
            each(statement, row -> books.found(locked.read(row.getBytes(1))));
            next(statement, row -> books.found(id(row), decided(books, id(row), row)));
            if (!endings.isEmpty()) {
                next(statement, row -> books.found(hold(row)));
            }
            next(statement, row -> due.add(Expiry.of(row.getObject(6, UUID.class), pending(row))));
        }
        books.foundDue(due);
        return books;
    }

    private static Message asked(List<Transfer> transfers, List<Transfer> endings, Instant now) {
        Function<Transfer, UUID> debit = transfer -> transfer.debit().value();
        var message = new Message()
                .add(
                        LOCK,
                        BinaryArray.ids(
                                transfers, debit, transfer -> transfer.credit().value()))
                .add(KNOWN, BinaryArray.ids(transfers, debit), BinaryArray.ids(transfers, Transfer::id));
        if (!endings.isEmpty()) {
            message.add(
                    HOLDS,
                    BinaryArray.ids(endings, debit),
                    BinaryArray.ids(endings, ending -> ending.ends().orElseThrow()));
        }
        return message.add(DUE, now.atOffset(ZoneOffset.UTC), MOST_DUE);
    }

    private static void next(PreparedStatement statement, Finder finder) throws SQLException {
        statement.getMoreResults();
        each(statement, finder);
    }

    private static void each(PreparedStatement statement, Finder finder) throws SQLException {
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                finder.find(rows);
            }
        }
    }

    /** An entry of several transfers, or one that was refused, has a row of its own, under the id of its first. */
    private static Decided decided(Books books, TransferId id, ResultSet row) throws SQLException {
        var digest = row.getObject(3, UUID.class);
        if (digest != null) {
            return new Recorded(digest, Optional.ofNullable(row.getString(4)).map(Rejection::valueOf));
        }
        return row.getBoolean(5) ? Decided.PART : new Decision(entry(books, id, row), Optional.empty());
    }

    private static JournalEntry entry(Books books, TransferId id, ResultSet row) throws SQLException {
        var account = books.account(id.debit());
        if (account == null) {
            throw new SQLException("transfer " + id + " has no account");
        }
        var transfer = new Transfer(
                id.id(),
                KindCode.kind(row.getInt(6)),
                id.debit(),
                new AccountId(row.getObject(7, UUID.class)),
                new Money(row.getLong(8), account.currency()),
                Optional.ofNullable(row.getObject(9, UUID.class)),
                time(row, 10));
        return JournalEntry.of(row.getObject(11, UUID.class), transfer);
    }

    private static TransferId id(ResultSet row) throws SQLException {
        return new TransferId(new AccountId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                id(row),
                new AccountId(row.getObject(3, UUID.class)),
                row.getLong(4),
                time(row, 5),
                Optional.ofNullable(row.getObject(6, LocalDate.class)),
                row.getBoolean(7));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Transfer pending(ResultSet row) throws SQLException {
        var id = id(row);
        var sides = new Transfer.Sides(id.debit(), new AccountId(row.getObject(3, UUID.class)));
        return Transfer.pending(id.id(), sides, Money.of(row.getLong(4), row.getString(5)));
    }
}
