package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sycee.testing.TestDatabase;

/** What is asked of large books reads what it needs, and not the whole table of transfers. */
class PlansIT {

    private static final int PEOPLE = 500;
    private static final int PAYMENTS = 10_000;
    private static final Range FEW = new Range(new UUID(0x1L << 60, 0), new UUID((0x1L << 60) + (1L << 54), 0));
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
                .contains("Index Scan Backward using transfer_by_debit", "Index Scan Backward using transfer_by_credit")
                .doesNotContain("Seq Scan", "Bitmap");
    }

    @Test
    void aLookAtAFewAccountsReadsTheirTransfersAlone() throws SQLException {
        for (var check : Check.OF_ACCOUNTS) {
            assertThat(plan(check.query(FEW), List.of())).doesNotContain("Seq Scan on transfer");
        }
    }

    private static String plan(String sql, List<Object> values) throws SQLException {
        try (var connection = DATABASE.application().getConnection();
                var statement = connection.prepareStatement("explain " + sql)) {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            var lines = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            return lines.toString();
        }
    }
}
