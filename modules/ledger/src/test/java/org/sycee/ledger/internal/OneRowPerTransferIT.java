package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.ledger.Account;
import org.sycee.ledger.Entry;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer;
import org.sycee.testing.TestDatabase;

/** Books that were written with a row per side are the same books afterwards. */
class OneRowPerTransferIT {

    private static final UUID ORDER = new UUID(0, 1);

    private final TestDatabase database = TestDatabase.of();
    private final Town town = Town.of(1);
    private final Account payer = town.people().get(0);
    private final Transfer gift = Town.transfer(town.bank(), payer, 1_000);
    private final Transfer hold = Town.hold(payer, town.shop(), 300);
    private final Transfer open = Town.hold(payer, town.shop(), 50);
    private final Transfer posting = Transfer.post(
            UUID.randomUUID(), hold, Town.transfer(payer, town.shop(), 200).amount());
    private final JournalEntry both = JournalEntry.of(ORDER, hold, open);
    private final JournalEntry tooMuch = JournalEntry.of(ORDER, Town.transfer(payer, town.shop(), 9_999));

    @BeforeEach
    void booksWithARowPerSide() throws SQLException {
        flyway("3").migrate();
        account(town.bank(), 1_000, 0, 0, 0, 1);
        account(payer, 200, 1_000, 50, 0, 2);
        account(town.shop(), 0, 200, 0, 50, 1);
        journal(JournalEntry.of(ORDER, gift), null);
        journal(both, null);
        journal(JournalEntry.of(ORDER, posting), null);
        journal(tooMuch, "INSUFFICIENT_FUNDS");
        transfer(gift, gift, 0, 1);
        transfer(hold, hold, 0, 2);
        transfer(open, hold, 1, 2);
        transfer(posting, posting, 0, 3);
        pending(hold, "POSTED");
        pending(open, "PENDING");
    }

    @Test
    void balancesStatementsAndAnswersAreTheSame() {
        flyway("latest").migrate();
        try (var engine = Engine.on(database.application(), Clock.systemUTC())) {
            var ledger = engine.ledger();
            assertThat(ledger.verify().findings()).isEmpty();
            assertThat(Town.available(ledger, payer)).isEqualTo(750);
            assertThat(ledger.entries(payer.id(), Long.MAX_VALUE, 10))
                    .extracting(Entry::sequence, entry -> entry.balance().minorUnits())
                    .containsExactly(tuple(2L, 800L), tuple(1L, 1_000L));
            assertThat(ledger.transfers(ORDER))
                    .extracting(RecordedTransfer::state)
                    .containsExactly(State.POSTED, State.POSTED, State.PENDING, State.POSTED);
            assertThat(List.of(JournalEntry.of(ORDER, gift), both, JournalEntry.of(ORDER, posting)))
                    .allMatch(entry -> Town.post(ledger, entry) == Outcome.REPLAYED);
            assertThat(Town.post(ledger, tooMuch)).isEqualTo(Outcome.REJECTED);
            assertThat(Town.post(ledger, JournalEntry.of(ORDER, Transfer.voiding(UUID.randomUUID(), open))))
                    .isEqualTo(Outcome.APPLIED);
            assertThat(ledger.verify().findings()).isEmpty();
        }
    }

    @Test
    void booksThatDoNotAddUpAreLeftAsTheyAre() throws SQLException {
        run("update ledger.account set credits_posted = credits_posted + 1 where type = 'MERCHANT'");
        assertThatThrownBy(() -> flyway("latest").migrate())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("do not add up");
        run("select balance from ledger.entry");
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database.owner())
                .schemas("ledger")
                .defaultSchema("ledger")
                .locations("classpath:db/ledger")
                .placeholders(Map.of("applicationRole", applicationRole()))
                .target(target)
                .load();
    }

    private String applicationRole() {
        try (var connection = database.application().getConnection()) {
            return connection.getMetaData().getUserName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void account(Account account, long debits, long credits, long heldOut, long heldIn, long sequence)
            throws SQLException {
        run(
                """
            insert into ledger.account (id, type, owner, currency, debits_posted, credits_posted, debits_pending,
                                        credits_pending, sequence, created_at)
            values (?, ?, ?, 'USD', ?, ?, ?, ?, ?, now())
            """,
                account.id().value(),
                account.type().name(),
                account.owner(),
                debits,
                credits,
                heldOut,
                heldIn,
                sequence);
    }

    private void journal(JournalEntry entry, String rejection) throws SQLException {
        var first = entry.transfers().get(0);
        run(
                "insert into ledger.journal values (?, ?, ?, ?, ?, ?, now())",
                first.debit().value(),
                first.id(),
                entry.reference(),
                Hash.of(entry),
                entry.transfers().size(),
                rejection);
    }

    private void transfer(Transfer transfer, Transfer first, int position, int second) throws SQLException {
        run(
                """
            insert into ledger.transfer values (?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, timestamptz '2026-01-01' + ? * interval '1s')
            """,
                transfer.debit().value(),
                transfer.id(),
                transfer.kind().name(),
                transfer.credit().value(),
                transfer.amount().minorUnits(),
                transfer.ends().orElse(null),
                ORDER,
                first.debit().value(),
                first.id(),
                position,
                second);
    }

    private void pending(Transfer hold, String state) throws SQLException {
        run(
                "insert into ledger.pending values (?, ?, ?, ?, null, null, ?, now())",
                hold.debit().value(),
                hold.id(),
                hold.credit().value(),
                hold.amount().minorUnits(),
                state);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
