package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.orders.OrderState;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

/** The operator wants to carry the doubt of two bills at most. */
class DoubtBudgetIT {

    private static final Duration A_MOMENT = Duration.ofMinutes(1);
    private static final long BILL = 84_20;

    private final OrdersRoom room = new OrdersRoom(
            TestDatabase.of("orders"),
            Map.of("sycee.server.id", "one", "sycee.orders.max-suspense", String.valueOf(2 * BILL)));

    @AfterEach
    void close() {
        room.close();
    }

    private OrderState placed(State answer) {
        return placed(answer, "metro-utilities");
    }

    private OrderState placed(State answer, String instance) {
        room.partners.answer(answer);
        return room.orders().place(billOf84Dollars(instance)).state();
    }

    private void refuses() {
        var effects = room.payments.effects();
        var refused = room.orders().place(billOf84Dollars());
        assertThat(refused.state()).isEqualTo(OrderState.RELEASED);
        assertThat(refused.holdRefusal()).hasValue("doubt-budget-spent");
        assertThat(room.payments.effects()).as("nothing is held").isEqualTo(effects);
    }

    @Test
    void anOutageIsDoubtAMomentAfterItsFirstSilenceAndNotOnlyAtTheDeadline() {
        placed(State.UNKNOWN);
        placed(State.UNKNOWN);
        assertThat(placed(State.SUCCEEDED)).as("it may be a hiccup").isEqualTo(OrderState.SETTLED);
        room.clock.advance(A_MOMENT);
        refuses();
        assertThat(placed(State.SUCCEEDED, "other")).as("another partner").isEqualTo(OrderState.SETTLED);
    }

    @Test
    void theNewOrderCountsToo() {
        placed(State.UNKNOWN);
        room.clock.advance(A_MOMENT);
        assertThat(placed(State.SUCCEEDED)).as("two in all").isEqualTo(OrderState.SETTLED);
        placed(State.UNKNOWN);
        room.clock.advance(A_MOMENT);
        refuses();
    }

    @Test
    void whatIsKnownAgainIsNoDoubt() {
        placed(State.UNKNOWN);
        placed(State.UNKNOWN);
        room.clock.advance(A_MOMENT);
        room.partners.answer(State.SUCCEEDED);
        room.sweep();
        assertThat(placed(State.SUCCEEDED)).isEqualTo(OrderState.SETTLED);
    }

    @Test
    void aPartnerThatWorksOnItIsNoDoubt() {
        placed(State.IN_PROGRESS);
        placed(State.IN_PROGRESS);
        room.clock.advance(A_MOMENT);
        assertThat(placed(State.SUCCEEDED)).isEqualTo(OrderState.SETTLED);
    }

    @Test
    void whatIsAboutToBeSuspendedCounts() {
        room.partners.answer(State.UNKNOWN, State.UNKNOWN);
        room.orders().place(billOf84Dollars());
        room.orders().place(billOf84Dollars());
        room.breakage.once("before suspend");
        room.sweepAfter(Duration.ofHours(25));
        refuses();
    }

    @Test
    void oneLargeOrderIsNoDoubtByItself() {
        try (var careful = new OrdersRoom(
                TestDatabase.of("orders"), Map.of("sycee.server.id", "two", "sycee.orders.max-suspense", "0"))) {
            careful.partners.answer(State.SUCCEEDED);
            assertThat(careful.orders().place(billOf84Dollars()).state()).isEqualTo(OrderState.SETTLED);
        }
    }
}
