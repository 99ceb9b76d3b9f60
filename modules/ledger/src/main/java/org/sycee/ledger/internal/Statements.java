package org.sycee.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType.Side;
import org.sycee.ledger.Balance;
import org.sycee.ledger.Entry;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;

/** Answers what is in the books; each question is one statement. */
final class Statements {

    private static final String BALANCE = """
        select type, owner, currency, debits_posted, credits_posted, debits_pending, credits_pending
        from ledger.account where id = ?
        """;

    private static final String MARKS = """
        select id, concat_ws('/', sequence, debits_pending, credits_pending) from ledger.account where id = any (?::uuid[])
        """;

    private static final String ENTRIES = """
        select a.type, a.owner, a.currency, e.sequence, e.transfer_id, e.reference, e.other_account,
               e.amount, e.balance, e.created_at
        from (%s) e join ledger.account a on a.id = e.account_id order by e.sequence desc
        """.formatted(EntryPage.SQL);

    private static final String ACCOUNTS = """
        select type, owner, currency from ledger.account where id = any (cast(? as uuid[]))
        """;

    private static final String MOVED = """
        select a.type, a.owner, a.currency, e.reference, sum(e.amount)::bigint
        from ledger.account a
        join (
            select reference, debit_account as account_id, -amount as amount from ledger.transfer
            where reference = any (?::uuid[]) and debit_sequence is not null
            union all
            select reference, credit_account, amount from ledger.transfer
            where reference = any (?::uuid[]) and credit_sequence is not null
        ) e on e.account_id = a.id
        where a.id = ? group by a.type, a.owner, a.currency, e.reference
        """;

    private static final String TRANSFER = """
        select d.type, d.owner, d.currency, c.type, c.owner, c.currency,
               t.id, t.kind, t.amount, t.ends, t.expires_at, t.created_at, t.reference,
               case when p.id is not null then 'PENDING'
                    when t.kind = 4 or (t.kind = 2 and e.kind = 4) then 'VOIDED' else 'POSTED' end
        from ledger.transfer t
        join ledger.account d on d.id = t.debit_account
        join ledger.account c on c.id = t.credit_account
        left join ledger.pending p on p.debit_account = t.debit_account and p.id = t.id
        left join ledger.transfer e on e.debit_account = t.debit_account and e.ends = t.id
        """;

    private static final String TRANSFERS_OF_REFERENCE =
            TRANSFER + "where t.reference = ? order by t.created_at, t.position, t.id";

    private static final String TRANSFER_BY_ID = TRANSFER + "where t.debit_account = ? and t.id = ?";

    private final Questions questions;

    Statements(DataSource source) {
        this.questions = new Questions(source);
    }

    Optional<Balance> balance(AccountId account) {
        return questions.ask(BALANCE, Statements::balance, List.of(account.value())).stream()
                .findFirst();
    }

    /** Every posting has a sequence; what is only pending shows in the sums. */
    Map<AccountId, String> marks(Collection<AccountId> accounts) {
        var ids = accounts.stream().map(AccountId::toString).toArray(String[]::new);
        return questions.ask(MARKS, Statements::mark, List.of((Object) ids)).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<AccountId, Account> accounts(Set<AccountId> ids) {
        var literal = ids.stream().map(AccountId::toString).collect(Collectors.joining(",", "{", "}"));
        return questions.ask(ACCOUNTS, row -> AccountRows.account(row, 1), List.of(literal)).stream()
                .collect(Collectors.toUnmodifiableMap(Account::id, account -> account));
    }

    List<Entry> entries(AccountId account, long before, int limit) {
        return questions.ask(ENTRIES, Statements::entry, EntryPage.values(account.value(), before, limit));
    }

    Optional<Entry> lastBefore(AccountId account, Instant moment) {
        var counted = questions.ask(
                EntryPage.COUNT_BEFORE, row -> row.getLong(1), EntryPage.valuesBefore(account.value(), moment));
        return counted.stream()
                .filter(count -> count > 0)
                .flatMap(count -> entries(account, count + 1, 1).stream())
                .findFirst();
    }

    List<RecordedTransfer> transfers(UUID reference) {
        return questions.ask(TRANSFERS_OF_REFERENCE, Statements::transfer, List.of(reference));
    }

    Map<UUID, Money> moved(AccountId account, Set<UUID> references) {
        var all = references.stream().map(UUID::toString).toArray(String[]::new);
        return questions.ask(MOVED, Statements::moved, List.of(all, all, account.value())).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<RecordedTransfer> transfer(AccountId debit, UUID id) {
        return questions.ask(TRANSFER_BY_ID, Statements::transfer, List.of(debit.value(), id)).stream()
                .findFirst();
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return AccountRows.balance(AccountRows.account(row, 1), AccountRows.totals(row, 4));
    }

    private static Map.Entry<AccountId, String> mark(ResultSet row) throws SQLException {
        return Map.entry(new AccountId(row.getObject(1, UUID.class)), row.getString(2));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var account = AccountRows.account(row, 1);
        var sign = sign(account);
        return new Entry(
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                new AccountId(row.getObject(7, UUID.class)),
                new Money(sign * row.getLong(8), account.currency()),
                new Money(sign * row.getLong(9), account.currency()),
                time(row, 10).orElseThrow());
    }

    private static Map.Entry<UUID, Money> moved(ResultSet row) throws SQLException {
        var account = AccountRows.account(row, 1);
        return Map.entry(row.getObject(4, UUID.class), new Money(sign(account) * row.getLong(5), account.currency()));
    }

    private static int sign(Account account) {
        return account.type().normalSide() == Side.CREDIT ? 1 : -1;
    }

    private static RecordedTransfer transfer(ResultSet row) throws SQLException {
        var debit = AccountRows.account(row, 1);
        var credit = AccountRows.account(row, 4);
        var transfer = new Transfer(
                row.getObject(7, UUID.class),
                KindCode.kind(row.getInt(8)),
                debit.id(),
                credit.id(),
                new Money(row.getLong(9), debit.currency()),
                Optional.ofNullable(row.getObject(10, UUID.class)),
                time(row, 11));
        var state = State.valueOf(row.getString(14));
        return new RecordedTransfer(
                row.getObject(13, UUID.class),
                transfer,
                debit,
                credit,
                state,
                time(row, 12).orElseThrow());
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
