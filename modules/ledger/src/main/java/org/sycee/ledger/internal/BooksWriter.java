package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sycee.ledger.Account;
import org.sycee.ledger.internal.Decided.Decision;
import org.sycee.ledger.internal.Posted.Moved;

/** Writes what was decided, one statement per table however many rows. */
final class BooksWriter {

    private static final String OPEN = """
            insert into ledger.account (id, type, owner, currency, created_at)
            select id, type, owner, currency, ?::timestamptz
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as u (id, type, owner, currency)
            order by id
            on conflict do nothing
            """;

    private static final String JOURNALS =
            "ledger.journal (account_id, id, reference, digest, size, rejection, created_at)";

    private static final String TRANSFERS =
            "ledger.transfer (id, debit_account, credit_account, reference, hash, amount,"
                    + " created_at, debit_sequence, debit_balance, credit_sequence, credit_balance, position, kind, ends,"
                    + " expires_at, journal_account, journal_id)";

    private static final int TRANSFER_COLUMNS = 17;

    private static final String ACCOUNTS = """
            update ledger.account a
            set debits_posted = u.debits_posted, credits_posted = u.credits_posted,
                debits_pending = u.debits_pending, credits_pending = u.credits_pending,
                sequence = u.sequence, head = u.head,
                spent_on = date '1970-01-01' + u.spent_on::integer,
                spent_in_day = u.in_day, spent_in_month = u.in_month
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::uuid[],
                        ?::bigint[], ?::bigint[], ?::bigint[])
                as u (id, debits_posted, credits_posted, debits_pending, credits_pending, sequence, head,
                      spent_on, in_day, in_month)
            where a.id = u.id
            """;

    private static final String NEW_HOLDS =
            "ledger.pending (debit_account, id, credit_account, amount, expires_at, spent_on, created_at)";

    private static final String ENDED_HOLDS = """
            delete from ledger.pending p using unnest(?::uuid[], ?::uuid[]) as u (debit, id)
            where p.debit_account = u.debit and p.id = u.id
            """;

    private final Connection connection;
    private final Instant at;

    BooksWriter(Connection connection, Instant at) {
        this.connection = connection;
        this.at = at;
    }

    void open(List<Account> accounts) throws SQLException {
        try (var statement = connection.prepareStatement(OPEN)) {
            statement.setString(1, at.toString());
            statement.setObject(
                    2, BinaryArray.ids(accounts, account -> account.id().value()));
            statement.setObject(3, texts(accounts, Account::type));
            statement.setObject(4, texts(accounts, Account::owner));
            statement.setObject(5, texts(accounts, Account::currency));
            statement.executeUpdate();
        }
    }

    private static String[] texts(List<Account> accounts, Function<Account, Object> column) {
        return accounts.stream()
                .map(account -> column.apply(account).toString())
                .toArray(String[]::new);
    }

    void write(Books books) throws SQLException {
        if (!books.recorded().isEmpty()) {
            writeJournals(books.recorded());
            Step.JOURNALS_WRITTEN.reached();
        }
        if (!books.posted().isEmpty()) {
            writeTransfers(books.posted());
            Step.TRANSFERS_WRITTEN.reached();
            writeAccounts(books.changedAccounts());
            Step.ACCOUNTS_WRITTEN.reached();
        }
        if (!books.newHolds().isEmpty()) {
            writeNewHolds(books.newHolds());
            Step.HOLDS_WRITTEN.reached();
        }
        if (!books.endedHolds().isEmpty()) {
            deleteHolds(books.endedHolds());
        }
    }

    private void writeJournals(List<Decision> decisions) throws SQLException {
        try (var rows = new CopyRows(connection, JOURNALS)) {
            for (var decision : decisions) {
                var entry = decision.entry();
                var name = TransferId.naming(entry);
                rows.row(7).id(name.debit().value()).id(name.id()).id(entry.reference());
                rows.id(Hash.of(entry)).small(entry.transfers().size());
                decision.rejection().ifPresentOrElse(why -> rows.text(why.name()), rows::nothing);
                rows.time(at);
            }
            rows.end();
        }
    }

    private void writeTransfers(List<Posted> posted) throws SQLException {
        var links = new Links(Hash.micros(at));
        try (var rows = new CopyRows(connection, TRANSFERS)) {
            for (var position = 0; position < posted.size(); position++) {
                var next = posted.get(position);
                put(rows.row(TRANSFER_COLUMNS), next, links.link(next, position));
                put(rows, next.moved());
                put(rows.integer(position), next);
            }
            rows.end();
        }
    }

    private void put(CopyRows rows, Posted posted, UUID link) {
        var transfer = posted.transfer();
        rows.id(transfer.id()).id(transfer.debit().value()).id(transfer.credit().value());
        rows.id(posted.reference()).id(link).number(posted.amount()).time(at);
    }

    private static void put(CopyRows rows, @Nullable Moved moved) {
        if (moved == null) {
            rows.nothing().nothing().nothing().nothing();
        } else {
            rows.number(moved.debit().sequence()).number(moved.debit().balance());
            rows.number(moved.credit().sequence()).number(moved.credit().balance());
        }
    }

    private static void put(CopyRows rows, Posted posted) {
        var transfer = posted.transfer();
        rows.small(KindCode.of(transfer.kind())).id(transfer.ends().orElse(null));
        transfer.expiresAt().ifPresentOrElse(rows::time, rows::nothing);
        rows.id(posted.journal().map(name -> name.debit().value()).orElse(null));
        rows.id(posted.journal().map(TransferId::id).orElse(null));
    }

    private void writeAccounts(List<AccountState> accounts) throws SQLException {
        try (var statement = connection.prepareStatement(ACCOUNTS)) {
            statement.setObject(
                    1, BinaryArray.ids(accounts, account -> account.id().value()));
            statement.setObject(
                    2, BinaryArray.numbers(accounts, account -> account.totals().debitsPosted()));
            statement.setObject(
                    3, BinaryArray.numbers(accounts, account -> account.totals().creditsPosted()));
            statement.setObject(
                    4, BinaryArray.numbers(accounts, account -> account.totals().debitsPending()));
            statement.setObject(
                    5, BinaryArray.numbers(accounts, account -> account.totals().creditsPending()));
            statement.setObject(6, BinaryArray.numbers(accounts, AccountState::sequence));
            statement.setObject(7, BinaryArray.ids(accounts, AccountState::head));
            statement.setObject(
                    8,
                    BinaryArray.numbers(
                            accounts, account -> account.spending().day().toEpochDay()));
            statement.setObject(
                    9,
                    BinaryArray.numbers(accounts, account -> account.spending().inDay()));
            statement.setObject(
                    10,
                    BinaryArray.numbers(accounts, account -> account.spending().inMonth()));
            expect(statement, accounts, "accounts");
        }
    }

    private void writeNewHolds(Collection<Hold> holds) throws SQLException {
        try (var rows = new CopyRows(connection, NEW_HOLDS)) {
            for (var hold : holds) {
                rows.row(7)
                        .id(hold.id().debit().value())
                        .id(hold.id().id())
                        .id(hold.credit().value());
                rows.number(hold.amount());
                hold.expiresAt().ifPresentOrElse(rows::time, rows::nothing);
                hold.spentOn().ifPresentOrElse(rows::day, rows::nothing);
                rows.time(at);
            }
            rows.end();
        }
    }

    private void deleteHolds(Collection<Hold> holds) throws SQLException {
        try (var statement = connection.prepareStatement(ENDED_HOLDS)) {
            statement.setObject(
                    1, BinaryArray.ids(holds, hold -> hold.id().debit().value()));
            statement.setObject(2, BinaryArray.ids(holds, hold -> hold.id().id()));
            expect(statement, holds, "pending transfers");
        }
    }

    private static void expect(PreparedStatement statement, Collection<?> rows, String what) throws SQLException {
        var written = statement.executeUpdate();
        if (written != rows.size()) {
            throw new Overtaken("wrote " + written + " of " + rows.size() + " " + what);
        }
    }
}
