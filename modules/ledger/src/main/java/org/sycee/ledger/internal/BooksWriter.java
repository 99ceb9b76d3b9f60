package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sycee.ledger.Account;
import org.sycee.ledger.Transfer;

/** Writes what was decided, one statement per table however many rows. */
final class BooksWriter {

    private static final String OPEN = """
            insert into ledger.account (id, type, owner, currency, created_at)
            select id, type, owner, currency, at::timestamptz
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) as u (id, type, owner, currency, at)
            order by id
            on conflict do nothing
            """;

    private static final String JOURNALS = """
            insert into ledger.journal (account_id, id, reference, digest, size, rejection, created_at)
            select account_id, id, reference, digest, size, rejection, at::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[])
                as u (account_id, id, reference, digest, size, rejection, at)
            order by account_id, id
            on conflict do nothing
            """;

    private static final String TRANSFERS = """
            insert into ledger.transfer (debit_account, id, kind, credit_account, amount, ends, expires_at,
                                         reference, journal_account, journal_id, position, created_at)
            select debit, id, kind, credit, amount, ends, expires::timestamptz,
                   reference, journal_account, journal_id, position, at::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[],
                        ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[])
                as u (debit, id, kind, credit, amount, ends, expires,
                      reference, journal_account, journal_id, position, at)
            """;

    private static final String ENTRIES = """
            insert into ledger.entry (account_id, sequence, transfer_id, other_account, reference,
                                      amount, balance, hash, created_at)
            select account_id, sequence, transfer_id, other, reference, amount, balance, hash, at::timestamptz
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[],
                        ?::uuid[], ?::text[])
                as u (account_id, sequence, transfer_id, other, reference, amount, balance, hash, at)
            """;

    private static final String ACCOUNTS = """
            update ledger.account a
            set debits_posted = u.debits_posted, credits_posted = u.credits_posted,
                debits_pending = u.debits_pending, credits_pending = u.credits_pending,
                sequence = u.sequence, head = u.head,
                spent_on = u.spent_on::date, spent_in_day = u.in_day, spent_in_month = u.in_month
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::uuid[],
                        ?::text[], ?::bigint[], ?::bigint[])
                as u (id, debits_posted, credits_posted, debits_pending, credits_pending, sequence, head,
                      spent_on, in_day, in_month)
            where a.id = u.id
            """;

    private static final String NEW_HOLDS = """
            insert into ledger.pending (debit_account, id, credit_account, amount, expires_at, spent_on, state, created_at)
            select debit, id, credit, amount, expires::timestamptz, spent_on::date, state, at::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as u (debit, id, credit, amount, expires, spent_on, state, at)
            """;

    private static final String ENDED_HOLDS = """
            update ledger.pending p set state = u.state
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as u (debit, id, state)
            where p.debit_account = u.debit and p.id = u.id and p.state = 'PENDING'
            """;

    private final Connection connection;
    private final Instant at;

    BooksWriter(Connection connection, Instant at) {
        this.connection = connection;
        this.at = at;
    }

    void open(List<Account> accounts) throws SQLException {
        var rows = new Columns<>(connection, accounts);
        rows.write(
                OPEN,
                rows.uuids(Account::id),
                rows.texts(Account::type),
                rows.texts(Account::owner),
                rows.texts(Account::currency),
                rows.texts(row -> at));
    }

    void write(Books books) throws SQLException {
        writeJournals(books.decided());
        if (!books.posted().isEmpty()) {
            writeTransfers(books.posted());
            writeAccounts(books.changedAccounts());
        }
        if (!books.lines().isEmpty()) {
            writeEntries(books.lines());
        }
        if (!books.newHolds().isEmpty()) {
            writeNewHolds(books.newHolds());
        }
        if (!books.endedHolds().isEmpty()) {
            writeEndedHolds(books.endedHolds());
        }
    }

    private void writeJournals(List<Journal> journals) throws SQLException {
        var rows = new Columns<>(connection, journals);
        var written = rows.write(
                JOURNALS,
                rows.uuids(row -> row.name().debit()),
                rows.uuids(row -> row.name().id()),
                rows.uuids(Journal::reference),
                rows.uuids(Journal::digest),
                rows.longs(Journal::size),
                rows.texts(row -> row.rejection().orElse(null)),
                rows.texts(row -> at));
        expect(written, journals, "journal entries");
    }

    private void writeTransfers(List<Posted> posted) throws SQLException {
        var rows = new Columns<>(connection, posted);
        rows.write(
                TRANSFERS,
                rows.uuids(row -> row.transfer().debit()),
                rows.uuids(row -> row.transfer().id()),
                rows.texts(row -> row.transfer().kind()),
                rows.uuids(row -> row.transfer().credit()),
                rows.longs(Posted::amount),
                rows.uuids(row -> row.transfer().ends().orElse(null)),
                rows.texts(row -> expiry(row.transfer())),
                rows.uuids(Posted::reference),
                rows.uuids(row -> row.journal().debit()),
                rows.uuids(row -> row.journal().id()),
                rows.longs(Posted::position),
                rows.texts(row -> at));
    }

    private static @Nullable Instant expiry(Transfer transfer) {
        return transfer.expiresAt().orElse(null);
    }

    private void writeEntries(List<Line> lines) throws SQLException {
        var rows = new Columns<>(connection, lines);
        rows.write(
                ENTRIES,
                rows.uuids(Line::account),
                rows.longs(row -> row.chain().sequence()),
                rows.uuids(row -> row.posted().transfer().id()),
                rows.uuids(row -> row.effect().other()),
                rows.uuids(row -> row.posted().reference()),
                rows.longs(row -> row.effect().amount()),
                rows.longs(row -> row.effect().balance()),
                rows.uuids(row -> row.chain().head()),
                rows.texts(row -> at));
    }

    private void writeAccounts(List<AccountState> accounts) throws SQLException {
        var rows = new Columns<>(connection, accounts);
        var written = rows.write(
                ACCOUNTS,
                rows.uuids(AccountState::id),
                rows.longs(row -> row.totals().debitsPosted()),
                rows.longs(row -> row.totals().creditsPosted()),
                rows.longs(row -> row.totals().debitsPending()),
                rows.longs(row -> row.totals().creditsPending()),
                rows.longs(row -> row.chain().sequence()),
                rows.uuids(row -> row.chain().head()),
                rows.texts(row -> row.spending().day()),
                rows.longs(row -> row.spending().inDay()),
                rows.longs(row -> row.spending().inMonth()));
        expect(written, accounts, "accounts");
    }

    private void writeNewHolds(List<Hold> holds) throws SQLException {
        var rows = new Columns<>(connection, holds);
        rows.write(
                NEW_HOLDS,
                rows.uuids(row -> row.id().debit()),
                rows.uuids(row -> row.id().id()),
                rows.uuids(Hold::credit),
                rows.longs(Hold::amount),
                rows.texts(row -> row.expiresAt().orElse(null)),
                rows.texts(row -> row.spentOn().orElse(null)),
                rows.texts(Hold::state),
                rows.texts(row -> at));
    }

    private void writeEndedHolds(List<Hold> holds) throws SQLException {
        var rows = new Columns<>(connection, holds);
        var written = rows.write(
                ENDED_HOLDS,
                rows.uuids(row -> row.id().debit()),
                rows.uuids(row -> row.id().id()),
                rows.texts(Hold::state));
        expect(written, holds, "pending transfers");
    }

    private static void expect(int written, List<?> rows, String what) throws SQLException {
        if (written != rows.size()) {
            throw new Overtaken("wrote " + written + " of " + rows.size() + " " + what);
        }
    }
}
