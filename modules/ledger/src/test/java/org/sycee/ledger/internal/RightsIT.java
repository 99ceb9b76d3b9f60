package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.testing.TestDatabase;

/** What the server's own role may not do to the books, whatever its code says. */
class RightsIT {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.transfer set amount = 1",
                "update ledger.journal set rejection = null",
                "update ledger.account set type = 'FEE'",
                "update ledger.account set currency = 'EUR'",
                "update ledger.pending set amount = 1",
                "delete from ledger.transfer",
                "delete from ledger.journal",
                "delete from ledger.account",
                "update ledger.checkpoint set signed = ''",
                "delete from ledger.checkpoint",
                "update ledger.checkpoint_head set sequence = 1",
                "delete from ledger.checkpoint_head",
                "update ledger.checkpoint_hold set number = 1",
                "delete from ledger.checkpoint_hold",
                "truncate ledger.pending",
                "truncate ledger.transfer",
                "drop sequence ledger.transfer_number",
                "alter table ledger.account drop constraint account_never_below_its_floor",
                "create table ledger.other (id int)"
            })
    void theServerMayNot(String statement) {
        assertThatThrownBy(() -> asServer(statement))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void theServerMayChangeATotal() {
        assertThatCode(() -> asServer("update ledger.account set debits_posted = 0 where false"))
                .doesNotThrowAnyException();
    }

    private static void asServer(String sql) throws SQLException {
        try (var connection = DATABASE.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
