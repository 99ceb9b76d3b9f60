package org.sycee.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.clock.ClockError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.SyceeException;
import org.sycee.testing.TestDatabase;

class ClockIT {

    private static final Actor MEI = Actor.administrator(UUID.randomUUID());
    private static final Duration MONTH = Duration.ofDays(30);

    private final TestDatabase database = TestDatabase.of("clock");
    private final SmallSimulator simulator = new SmallSimulator();
    private final Server server = Server.of(database, "sandbox", simulator.url());

    @AfterEach
    void close() {
        server.close();
        simulator.close();
    }

    @Test
    void anAdvanceMovesThisServerAndTheSimulatorTogether() {
        server.service().advance(MEI, MONTH);
        assertThat(server.clock.ahead()).isEqualTo(MONTH);
        assertThat(simulator.ahead()).isEqualTo(MONTH);
        assertThat(server.service().read().now())
                .isAfter(Clock.systemUTC().instant().plus(MONTH).minusSeconds(60));
        assertThat(server.service().read().simulatorFollows()).contains(true);
    }

    @Test
    void anotherServerFollowsAndARestartedOneBeginsThere() {
        try (var other = Server.of(database, "sandbox", simulator.url())) {
            server.service().advance(MEI, MONTH);
            assertThat(other.clock.ahead()).isZero();
            other.service().follow();
            assertThat(other.clock.ahead()).isEqualTo(MONTH);
            other.service().advance(MEI, Duration.ofHours(1));
        }
        server.service().follow();
        assertThat(server.clock.ahead()).isEqualTo(MONTH.plusHours(1));
        try (var restarted = Server.of(database, "sandbox", simulator.url())) {
            restarted.start();
            assertThat(restarted.clock.ahead()).isEqualTo(MONTH.plusHours(1));
        }
    }

    @Test
    void theSimulatorIsTakenAlongAgainAfterItsRestartAndNeverTwice() {
        server.service().advance(MEI, MONTH);
        simulator.restart();
        server.service().follow();
        server.service().follow();
        assertThat(simulator.ahead()).isEqualTo(MONTH);
    }

    @Test
    void anUnreachableSimulatorDoesNotHoldTheTimeUp() {
        simulator.close();
        server.service().advance(MEI, MONTH);
        assertThat(server.clock.ahead()).isEqualTo(MONTH);
        assertThat(server.service().read().simulatorFollows()).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1S", "PT0.5S", "PT1.000000001S", "P400DT1S", "P100000D", "-P400D"})
    void theTimeNeverGoesBackNorTooFarNorByParts(String by) {
        assertThat(refusal(Duration.parse(by))).isEqualTo(ClockError.INVALID_ADVANCE);
        assertThat(server.clock.ahead()).isZero();
        assertThat(server.audited).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 hour", "P1M", "PT", "P99999999999999999999D", "NaN"})
    void whatIsNoDurationIsRefused(String by) {
        assertThatThrownBy(() -> new ClockJson.AdvanceJson(by).duration())
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(ClockError.INVALID_ADVANCE));
    }

    @Test
    void inTotalThereIsAnEnd() {
        for (var i = 0; i < 9; i++) {
            server.service().advance(MEI, Duration.ofDays(400));
        }
        assertThat(refusal(Duration.ofDays(61))).isEqualTo(ClockError.INVALID_ADVANCE);
        assertThat(server.clock.ahead()).isEqualTo(Duration.ofDays(3_600));
    }

    @Test
    void aLiveServerRefusesAndDoesNotFollow() {
        server.service().advance(MEI, MONTH);
        for (var mode : List.of("live", "")) {
            try (var live = Server.of(database, mode, simulator.url())) {
                live.start();
                assertThatThrownBy(() -> live.service().advance(MEI, MONTH))
                        .isInstanceOfSatisfying(
                                SyceeException.class, e -> assertThat(e.error()).isEqualTo(ClockError.NOT_A_SANDBOX));
                assertThat(live.clock.ahead()).isZero();
                assertThat(live.service().read().sandbox()).isFalse();
                assertThat(live.audited).isEmpty();
            }
        }
    }

    @Test
    void everyAdvanceIsAudited() {
        server.service().advance(MEI, MONTH);
        assertThat(server.audited).hasSize(1);
        assertThat(server.audited.get(0))
                .startsWith("clock-advanced by " + MEI.id())
                .contains("by=PT720H");
    }

    @Test
    void advancesThatComeAtOnceAllCount() {
        var pool = Executors.newFixedThreadPool(8);
        Stream.generate(() ->
                        CompletableFuture.runAsync(() -> server.service().advance(MEI, Duration.ofHours(1)), pool))
                .limit(24)
                .toList()
                .forEach(CompletableFuture::join);
        pool.shutdown();
        assertThat(server.clock.ahead()).isEqualTo(Duration.ofHours(24));
        assertThat(simulator.ahead()).isEqualTo(Duration.ofHours(24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update clock.advance set by_seconds = 1", "delete from clock.advance", "truncate clock.advance"
            })
    void theServerCannotTakeAnAdvanceBack(String statement) {
        assertThatThrownBy(() -> asServer(statement))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private void asServer(String sql) throws SQLException {
        try (var connection = database.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Object refusal(Duration by) {
        try {
            server.service().advance(MEI, by);
            return "not refused";
        } catch (SyceeException e) {
            return e.error();
        }
    }
}
