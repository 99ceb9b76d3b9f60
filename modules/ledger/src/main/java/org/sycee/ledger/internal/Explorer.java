package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer;

/** The books as an administrator looks at them: any account, entry or transfer; each question is read by an index. */
@ApplicationScoped
class Explorer {

    private static final String ACCOUNT = """
        select id, type, owner, currency, debits_posted, credits_posted, debits_pending, credits_pending,
               sequence, created_at, credit_limit, closed_at
        from ledger.account
        """;

    private static final String LINES = """
        select e.sequence, e.transfer_id, e.reference, e.amount, e.balance, e.created_at,
               e.other_account, o.type, o.owner, o.currency
        from (%s) e join ledger.account o on o.id = e.other_account order by e.sequence desc
        """.formatted(EntryPage.SQL);

    private static final String TRANSFER = """
        select t.id, t.kind, t.amount, t.reference, coalesce(t.journal_id, t.id), t.created_at, t.expires_at, t.ends, e.id,
               case when p.id is not null then 'PENDING'
                    when t.kind = 4 or (t.kind = 2 and e.kind = 4) then 'VOIDED' else 'POSTED' end,
               d.id, d.type, d.owner, d.currency, c.id, c.type, c.owner, c.currency
        from ledger.transfer t
        join ledger.account d on d.id = t.debit_account
        join ledger.account c on c.id = t.credit_account
        left join ledger.pending p on p.debit_account = t.debit_account and p.id = t.id
        left join ledger.transfer e on e.debit_account = t.debit_account and e.ends = t.id
        """;

    private final Questions questions;

    @Inject
    Explorer(DataSource source) {
        this.questions = new Questions(source);
    }

    /** An account and its id, as rows name it. */
    record Named(AccountId id, Account account) {}

    /** An account's whole row, but for its chain. */
    record Sheet(
            Named named, Totals totals, long entries, Instant openedAt, long creditLimit, Optional<Instant> closedAt) {}

    /** An entry with the name of the account on the other side; amount and balance count a credit as positive. */
    record StatementLine(
            long sequence, UUID transfer, UUID reference, long amount, long balance, Instant at, Named other) {}

    /** A transfer with the names of both sides, what it ends and what ended it. */
    record Told(
            UUID id,
            Transfer.Kind kind,
            State state,
            long amount,
            UUID reference,
            UUID journalEntry,
            Instant at,
            Optional<Instant> expiresAt,
            Optional<UUID> ends,
            Optional<UUID> endedBy,
            Named debit,
            Named credit) {}

    /** Which accounts are asked for; what is null does not matter. */
    record Wanted(
            @Nullable AccountType type,
            @Nullable String owner,
            @Nullable UUID after) {}

    /** By type, owner and currency. */
    List<Sheet> accounts(Wanted wanted, int limit) {
        var conditions = new ArrayList<String>(List.of("true"));
        var values = new ArrayList<Object>();
        if (wanted.type() != null) {
            conditions.add("type = ?");
            values.add(wanted.type().name());
        }
        if (wanted.owner() != null) {
            conditions.add("owner = ?");
            values.add(wanted.owner());
        }
        if (wanted.after() != null) {
            conditions.add("(type, owner, currency) > (select type, owner, currency from ledger.account where id = ?)");
            values.add(wanted.after());
        }
        values.add(limit);
        return questions.ask(
                ACCOUNT + "where " + String.join(" and ", conditions) + " order by type, owner, currency limit ?",
                Explorer::sheet,
                values);
    }

    Optional<Sheet> account(UUID id) {
        return questions.ask(ACCOUNT + "where id = ?", Explorer::sheet, List.of(id)).stream()
                .findFirst();
    }

    List<StatementLine> lines(UUID account, long before, int limit) {
        return questions.ask(LINES, Explorer::line, EntryPage.values(account, before, limit));
    }

    /** How many entries the account had before a moment: the sequence of the last one. */
    long countBefore(UUID account, Instant moment) {
        var counted =
                questions.ask(EntryPage.COUNT_BEFORE, row -> row.getLong(1), EntryPage.valuesBefore(account, moment));
        return counted.stream().findFirst().orElse(0L);
    }

    /** All that bear the id: it is unique for each debit account alone. */
    List<Told> transfers(UUID id) {
        return questions.ask(TRANSFER + "where t.id = ? order by t.created_at", Explorer::told, List.of(id));
    }

    /** What was posted under a reference, oldest first. */
    List<Told> underReference(UUID reference, int limit) {
        return questions.ask(
                TRANSFER + "where t.reference = ? order by t.created_at, t.position, t.id limit ?",
                Explorer::told,
                List.of(reference, limit));
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                named(row, 1),
                AccountRows.totals(row, 5),
                row.getLong(9),
                time(row, 10).orElseThrow(),
                row.getLong(11),
                time(row, 12));
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        return new StatementLine(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getLong(5),
                time(row, 6).orElseThrow(),
                named(row, 7));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject(1, UUID.class),
                KindCode.kind(row.getInt(2)),
                State.valueOf(row.getString(10)),
                row.getLong(3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                time(row, 6).orElseThrow(),
                time(row, 7),
                Optional.ofNullable(row.getObject(8, UUID.class)),
                Optional.ofNullable(row.getObject(9, UUID.class)),
                named(row, 11),
                named(row, 15));
    }

    private static Named named(ResultSet row, int first) throws SQLException {
        return new Named(new AccountId(row.getObject(first, UUID.class)), AccountRows.account(row, first + 1));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
