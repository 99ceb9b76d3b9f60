package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

/** A turn stalls before it records the call, loses its lease, and wakes. */
class LostTurnsIT {

    private static final Duration A_LEASE = Duration.ofMinutes(2);

    private final OrdersRoom room = new OrdersRoom(TestDatabase.of("orders"));
    private final PlaceOrder bill = billOf84Dollars();
    private Turn stalled;

    @AfterEach
    void close() {
        room.close();
    }

    @BeforeEach
    void stall() {
        room.breakage.once("before record");
        room.orders().place(bill);
        stalled = claimed();
        assertThat(stalled.state()).isEqualTo(OrderState.HELD);
        room.clock.advance(A_LEASE);
    }

    private Turn claimed() {
        return room.bean(OrderRecords.class).claim(bill.order()).orElseThrow();
    }

    private void run(Turn turn) {
        room.bean(OrderMachine.class).run(turn);
    }

    private State call() {
        return room.partners.find(bill.operation().key()).orElseThrow().state();
    }

    @Test
    void aCallThatIsRecordedAfterItsOrderWasGivenUpEndsUnsent() {
        room.partners.beUnavailable();
        run(claimed());
        assertThat(room.stateOf(bill)).isEqualTo(OrderState.RELEASED);
        room.partners.beBack();
        run(stalled);
        assertThat(call()).isEqualTo(State.REJECTED);
        assertThat(room.payments.effects()).containsExactly("hold", "voidHold");
    }

    @Test
    void soDoesOneThatIsRecordedWhileItsOrderIsBeingGivenUp() {
        var later = claimed();
        run(stalled);
        assertThat(call()).as("a later turn may still need it").isEqualTo(State.RECORDED);
        run(room.bean(OrderRecords.class)
                .refuse(later, OrderState.RELEASING, "partner-unavailable")
                .orElseThrow());
        assertThat(call()).isEqualTo(State.REJECTED);
        assertThat(room.stateOf(bill)).isEqualTo(OrderState.RELEASED);
    }

    @Test
    void theCallOfAnOrderThatALaterTurnCarriesOnIsLeftAlone() {
        room.partners.answer(State.UNKNOWN);
        run(claimed());
        run(stalled);
        assertThat(call()).isEqualTo(State.UNKNOWN);
        assertThat(room.partners.withdrawn()).isEmpty();
    }
}
