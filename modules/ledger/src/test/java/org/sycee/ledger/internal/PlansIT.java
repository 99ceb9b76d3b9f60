package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.testing.TestDatabase;

/** What is asked of large books reads what it needs, and not the whole table of transfers. */
class PlansIT {

    private static final int PEOPLE = 500;
    private static final int PAYMENTS = 10_000;
    private static final Range FEW = new Range(new UUID(0x1L << 60, 0), new UUID((0x1L << 60) + (1L << 54), 0));

    @TempDir
    private static Path home;

    private static final TestDatabase DATABASE = TestDatabase.of("ledger");
    private static final Town TOWN = Town.of(PEOPLE);

    @BeforeAll
    static void everybodyPaysTheShopAgainAndAgain() throws SQLException {
        try (var engine = Engine.on(DATABASE.application(), Clock.systemUTC())) {
            TOWN.settle(engine.ledger(), 1_000);
            for (var from = 0; from < PAYMENTS; from += PEOPLE) {
                var payments = TOWN.people().stream()
                        .map(person -> Town.pay(person, TOWN.shop(), 1))
                        .toList();
                engine.ledger().post(payments).toCompletableFuture().join();
            }
        }
        try (var owner = DATABASE.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("analyze ledger.account, ledger.transfer, ledger.journal, ledger.pending");
        }
    }

    @Test
    void aPageOfALongStatementReadsThePageAlone() throws SQLException {
        var plan = plan(EntryPage.SQL, EntryPage.values(TOWN.shop().id().value(), 5_000, 50));
        assertThat(plan)
                .contains("using transfer_by_number", "using transfer_debit_mark", "using transfer_credit_mark")
                .doesNotContain("Seq Scan", "Bitmap");
    }

    @Test
    void beforeTheFirstEntryNothingIsRead() throws SQLException {
        try (var connection = DATABASE.application().getConnection()) {
            connection.setAutoCommit(false);
            try (var page = connection.prepareStatement(EntryPage.SQL)) {
                set(page, EntryPage.values(TOWN.shop().id().value(), 1, 50));
                assertThat(page.executeQuery().next()).isFalse();
            }
            assertThat(transfersRead(connection)).isZero();
        }
    }

    @Test
    void aLookAtAFewAccountsReadsTheirTransfersAlone() throws SQLException {
        for (var check : Check.OF_ACCOUNTS) {
            assertThat(plan(check.query(FEW), List.of())).doesNotContain("Seq Scan on transfer");
        }
        assertThat(plan(History.OF_ACCOUNTS.query(FEW), List.of())).doesNotContain("Seq Scan on transfer");
    }

    /** Ten payments to a shop that has been paid ten thousand times. */
    @Test
    void aCheckpointReadsOnlyWhatIsNewSinceTheLast() throws SQLException {
        try (var engine = Engine.on(DATABASE.application(), Clock.systemUTC());
                var connection = DATABASE.application().getConnection()) {
            new Checkpoints(
                            DATABASE.application(),
                            new CheckpointKey(home.resolve("key")),
                            new CheckpointFiles(home.resolve("checkpoints")),
                            (who, action, subject, details) -> {},
                            Runnable::run,
                            Clock.systemUTC())
                    .make();
            TOWN.people()
                    .subList(0, 10)
                    .forEach(person -> Town.post(engine.ledger(), Town.pay(person, TOWN.shop(), 1)));
            connection.setAutoCommit(false);
            connection.createStatement().execute(Signing.BY_INDEX_ONLY);
            var advances = new Advances(connection, moved(connection));
            assertThat(advances.signed()).hasSize(11);
            var news = advances.news();
            assertThat(news.findings()).isEmpty();
            assertThat(news.growth()).containsExactly(new Growth("USD", 20, 10, 10));
            assertThat(transfersRead(connection)).isBetween(20L, 100L);
        }
    }

    private static List<Head> moved(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(Advances.MOVED)) {
            var moved = new ArrayList<Head>();
            while (rows.next()) {
                moved.add(Head.of(rows));
            }
            return moved;
        }
    }

    /** In the database transaction that goes on. */
    private static long transfersRead(Connection connection) throws SQLException {
        var sql =
                "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relid = 'ledger.transfer'::regclass";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String plan(String sql, List<Object> values) throws SQLException {
        try (var connection = DATABASE.application().getConnection();
                var statement = connection.prepareStatement("explain " + sql)) {
            set(statement, values);
            var lines = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            return lines.toString();
        }
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
