package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

/** The sandbox's clock jumps while a partner is being asked: a live turn looks abandoned, and is taken over. */
class ClockJumpIT {

    private static final Map<String, String> HASTY =
            Map.of("sycee.orders.answer-within", "PT0.2S", "sycee.server.id", "one");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.of("orders");

    @ParameterizedTest
    @ValueSource(strings = {"PT2M", "P1D", "P30D", "P400D"})
    void bothRunsComeToTheEndAndMoneyMovesOnce(String jump) {
        try (var room = new OrdersRoom(database, HASTY)) {
            var gate = room.partners.shutGate();
            room.partners.answer(State.SUCCEEDED);
            var placed = billOf84Dollars();
            room.orders().place(placed);
            awaitSubmission(room, placed);
            assertThat(room.claimDue(1)).as("before the jump the turn is taken").isEmpty();
            room.clock.advance(Duration.parse(jump));
            var second = room.claimDue(1);
            assertThat(second).as("after it, it looks abandoned").hasSize(1);
            gate.countDown();
            room.bean(OrderMachine.class).run(second.get(0));
            assertThat(room.stateOf(placed)).isEqualTo(OrderState.SETTLED);
            assertThat(room.payments.effects()).containsExactly("hold", "capture");
            assertThat(room.events).hasSize(1);
        }
    }

    /** The request has stopped waiting; the run goes on until it meets the gate. */
    private static void awaitSubmission(OrdersRoom room, PlaceOrder placed) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (room.stateOf(placed) != OrderState.SUBMITTED) {
            assertThat(System.nanoTime()).as("not submitted within " + PATIENCE).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** What nobody can say for longer than the deadline is suspended: that is what a jump is for. */
    @Test
    void anOrderInDoubtMeetsItsDeadline() {
        try (var room = new OrdersRoom(database)) {
            room.partners.answer(State.UNKNOWN);
            var placed = billOf84Dollars();
            room.orders().place(placed);
            room.sweepAfter(Duration.ofDays(2));
            assertThat(room.stateOf(placed)).isEqualTo(OrderState.SUSPENDED);
            assertThat(room.payments.effects()).containsExactly("hold", "suspend");
        }
    }
}
