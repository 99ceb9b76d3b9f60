package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sycee.testing.TestDatabase;

/** No number is given out twice, whoever takes it. */
class NumbersIT {

    private static final int BLOCK = 65_536;
    private static final TestDatabase DATABASE = TestDatabase.of("ledger");

    private final Numbers numbers = new Numbers();

    @Test
    void theyFollowOneAnotherWithinABlock() throws SQLException {
        try (var connection = DATABASE.application().getConnection()) {
            var first = numbers.take(connection, 5);
            assertThat(numbers.take(connection, 0)).isEqualTo(first + 5);
            assertThat(numbers.take(connection, BLOCK - 5)).isEqualTo(first + 5);
        }
    }

    @Test
    void whatABlockCannotHoldBeginsAnother() throws SQLException {
        try (var connection = DATABASE.application().getConnection()) {
            var first = numbers.take(connection, 10);
            var next = numbers.take(connection, BLOCK - 9);
            assertThat(next).isGreaterThanOrEqualTo(first + BLOCK);
            assertThat((next - first) % BLOCK).isZero();
        }
    }

    @Test
    void moreThanABlockIsNotGivenOut() throws SQLException {
        try (var connection = DATABASE.application().getConnection()) {
            assertThatThrownBy(() -> numbers.take(connection, BLOCK + 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anotherConnectionAndAnotherServerHaveTheirOwn() throws SQLException {
        try (var connection = DATABASE.application().getConnection();
                var other = DATABASE.application().getConnection()) {
            var first = numbers.take(connection, 1);
            var second = numbers.take(other, 1);
            var third = new Numbers().take(connection, 1);
            assertThat(second).isGreaterThanOrEqualTo(first + BLOCK);
            assertThat(third).isGreaterThanOrEqualTo(second + BLOCK);
        }
    }
}
