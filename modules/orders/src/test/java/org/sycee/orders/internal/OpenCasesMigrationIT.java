package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sycee.testing.TestDatabase;

/** What was in doubt before there were cases is an open case afterwards. */
class OpenCasesMigrationIT {

    private final TestDatabase database = TestDatabase.of();

    @Test
    void doubtsKeepTheirBeginningAndAreResolvedAsTheyWere() throws SQLException {
        flyway("21").migrate();
        order(1, "SUSPENDED", "now()", "null");
        order(2, "SUSPENDED", "null", "now()");
        order(3, "RESOLVED", "null", "null");
        order(4, "SETTLED", "null", "null");
        for (var doubtful : List.of(1, 2, 3)) {
            execute("insert into orders.order_step values ('%s', 4, 'SUSPENDED', '2026-11-0%d')"
                    .formatted(new UUID(0, doubtful), doubtful));
        }
        flyway("latest").migrate();
        assertThat(rows()).containsExactly("1 2026-11-01", "2 2026-11-02", "3 2026-11-03 NOT_DONE", "4");
    }

    private void order(int id, String state, String next, String lateSuccess) throws SQLException {
        execute("""
                insert into orders.partner_order (id, payer, kind, instance, payee, amount, fee, currency, call_key,
                    company, bill_reference, state, deadline, late_success_at, next_at, nudged, fence, claimed_by, created_at)
                values ('%1$s', '%1$s', 'BILL', 'metro-utilities', 'Metro Electric', 8420, 0, 'USD', '%1$s',
                    'METRO-ELECTRIC', 'ME-1', '%2$s', '2026-11-01', %4$s, %3$s, false, 1, 'here', '2026-10-31')
                """.formatted(new UUID(0, id), state, next, lateSuccess));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select concat_ws(' ', right(id::text, 1), suspended_at::date, resolution)
                        from orders.partner_order order by id
                        """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private Flyway flyway(String target) throws SQLException {
        try (var connection = database.application().getConnection()) {
            return Flyway.configure()
                    .dataSource(database.owner())
                    .schemas("orders")
                    .defaultSchema("orders")
                    .locations("classpath:db/orders")
                    .placeholders(
                            Map.of("applicationRole", connection.getMetaData().getUserName()))
                    .target(target)
                    .load();
        }
    }
}
