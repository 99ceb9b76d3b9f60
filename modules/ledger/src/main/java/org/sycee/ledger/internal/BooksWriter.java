package org.sycee.ledger.internal;

import java.sql.Connection;
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
import org.sycee.ledger.internal.RowArray.Rows;

/** Writes what was decided, one statement for each table however many rows, all of them in one message. */
final class BooksWriter {

    private static final String OPEN = """
            insert into ledger.account (id, type, owner, currency, created_at)
            select id, type, owner, currency, ?::timestamptz
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as u (id, type, owner, currency)
            order by id
            on conflict do nothing
            """;

    private static final String JOURNAL = "ledger.journal";
    private static final String TRANSFER = "ledger.transfer";
    private static final String PENDING = "ledger.pending";

    /** Fails, and all with it, unless it finds every one of them. */
    private static final String ACCOUNTS = """
            with written as (
            update ledger.account a
            set debits_posted = u.debits_posted, credits_posted = u.credits_posted,
                debits_pending = u.debits_pending, credits_pending = u.credits_pending,
                sequence = u.sequence, head = u.head, last = u.last,
                spent_on = date '1970-01-01' + u.spent_on::integer,
                spent_in_day = u.in_day, spent_in_month = u.in_month
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::uuid[],
                        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as u (id, debits_posted, credits_posted, debits_pending, credits_pending, sequence, head, last,
                      spent_on, in_day, in_month)
            where a.id = u.id
            returning 1)
            select 1 / (count(*) = ?)::integer from written
            """;

    /** Fails, and all with it, unless it finds every one of them. */
    private static final String ENDED_HOLDS = """
            with ended as (
            delete from ledger.pending p using unnest(?::uuid[], ?::uuid[]) as u (debit, id)
            where p.debit_account = u.debit and p.id = u.id
            returning 1)
            select 1 / (count(*) = ?)::integer from ended
            """;

    private final Connection connection;
    private final Instant at;

    BooksWriter(Connection connection, Instant at) {
        this.connection = connection;
        this.at = at;
    }

    /** Lets the driver send whole rows as bytes on that connection. */
    static void allowOn(Connection connection) throws SQLException {
        for (var table : List.of(JOURNAL, TRANSFER, PENDING)) {
            RowArray.allowOn(connection, table);
        }
    }

    void open(List<Account> accounts) throws SQLException {
        var open = new Message()
                .add(
                        OPEN,
                        at.toString(),
                        BinaryArray.ids(accounts, account -> account.id().value()),
                        texts(accounts, Account::type),
                        texts(accounts, Account::owner),
                        texts(accounts, Account::currency));
        open.send(connection).close();
    }

    private static String[] texts(List<Account> accounts, Function<Account, Object> column) {
        return accounts.stream()
                .map(account -> column.apply(account).toString())
                .toArray(String[]::new);
    }

    /**
     * Writes all in one message, which ends with the commit.
     *
     * @param firstNumber of the first transfer; the next one has the next
     */
    void commit(Books books, long firstNumber) throws SQLException {
        var message = new Message();
        if (!books.recorded().isEmpty()) {
            message.add(insert(JOURNAL), journals(books.recorded()));
        }
        if (!books.posted().isEmpty()) {
            message.add(insert(TRANSFER), transfers(books.posted(), firstNumber));
            update(message, books.changedAccounts());
        }
        if (!books.newHolds().isEmpty()) {
            message.add(insert(PENDING), pending(books.newHolds()));
        }
        if (!books.endedHolds().isEmpty()) {
            delete(message, books.endedHolds());
        }
        message.add("commit").send(connection).close();
    }

    private static String insert(String table) {
        return "insert into " + table + " select * from unnest(?::" + table + "[])";
    }

    private RowArray journals(List<Decision> decisions) throws SQLException {
        return new RowArray(connection, JOURNAL, rows -> decisions.forEach(decision -> put(rows.row(7), decision)));
    }

    private void put(Rows rows, Decision decision) {
        var entry = decision.entry();
        var name = TransferId.naming(entry);
        rows.id(name.debit().value()).id(name.id()).id(entry.reference());
        rows.id(Hash.of(entry)).small(entry.transfers().size());
        rows.text(decision.rejection().map(Enum::name)).time(at);
    }

    private RowArray transfers(List<Posted> posted, long firstNumber) throws SQLException {
        var links = Links.of(posted, at, firstNumber);
        return new RowArray(connection, TRANSFER, rows -> {
            for (var position = 0; position < posted.size(); position++) {
                var next = posted.get(position);
                put(rows.row(20), next, links.hash(position));
                put(rows, next.moved());
                put(rows.integer(position), next);
                put(rows, next.moved(), links, position);
            }
        });
    }

    private void put(Rows rows, Posted posted, UUID link) {
        var transfer = posted.transfer();
        rows.id(transfer.id()).id(transfer.debit().value()).id(transfer.credit().value());
        rows.id(posted.reference()).id(link).number(posted.amount()).time(at);
    }

    private static void put(Rows rows, @Nullable Moved moved) {
        if (moved == null) {
            rows.noNumber().noNumber().noNumber().noNumber();
        } else {
            rows.number(moved.debitSequence()).number(moved.debitBalance());
            rows.number(moved.creditSequence()).number(moved.creditBalance());
        }
    }

    private static void put(Rows rows, @Nullable Moved moved, Links links, int position) {
        if (moved == null) {
            rows.noNumber().noNumber().noNumber();
        } else {
            rows.number(links.number(position));
            before(rows, links.debitBefore(position));
            before(rows, links.creditBefore(position));
        }
    }

    private static void before(Rows rows, long number) {
        if (number == 0) {
            rows.noNumber();
        } else {
            rows.number(number);
        }
    }

    private static void put(Rows rows, Posted posted) {
        var transfer = posted.transfer();
        rows.small(KindCode.of(transfer.kind()))
                .id(transfer.ends().orElse(null))
                .time(transfer.expiresAt());
        rows.id(posted.journal().map(name -> name.debit().value()).orElse(null));
        rows.id(posted.journal().map(TransferId::id).orElse(null));
    }

    private RowArray pending(Collection<Hold> holds) throws SQLException {
        return new RowArray(connection, PENDING, rows -> holds.forEach(hold -> put(rows.row(7), hold)));
    }

    private void put(Rows rows, Hold hold) {
        rows.id(hold.id().debit().value()).id(hold.id().id()).id(hold.credit().value());
        rows.number(hold.amount()).time(hold.expiresAt()).day(hold.spentOn()).time(at);
    }

    private static void update(Message message, List<AccountState> accounts) {
        message.add(
                ACCOUNTS,
                BinaryArray.ids(accounts, account -> account.id().value()),
                BinaryArray.numbers(accounts, account -> account.totals().debitsPosted()),
                BinaryArray.numbers(accounts, account -> account.totals().creditsPosted()),
                BinaryArray.numbers(accounts, account -> account.totals().debitsPending()),
                BinaryArray.numbers(accounts, account -> account.totals().creditsPending()),
                BinaryArray.numbers(accounts, AccountState::sequence),
                BinaryArray.ids(accounts, AccountState::head),
                BinaryArray.numbers(accounts, AccountState::last),
                BinaryArray.numbers(
                        accounts, account -> account.spending().day().toEpochDay()),
                BinaryArray.numbers(accounts, account -> account.spending().inDay()),
                BinaryArray.numbers(accounts, account -> account.spending().inMonth()),
                accounts.size());
    }

    private static void delete(Message message, Collection<Hold> holds) {
        message.add(
                ENDED_HOLDS,
                BinaryArray.ids(holds, hold -> hold.id().debit().value()),
                BinaryArray.ids(holds, hold -> hold.id().id()),
                holds.size());
    }
}
