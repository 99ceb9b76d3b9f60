package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

class CaseEvidenceIT {

    private static final Actor ANNA = Actor.administrator(UUID.randomUUID());
    private static final EvidenceBook.Page LATEST = EvidenceBook.Page.of("latest", null);

    private final OrdersRoom room = new OrdersRoom(TestDatabase.of("orders"));
    private final CaseDesk desk = room.bean(CaseDesk.class);

    @AfterEach
    void close() {
        room.close();
    }

    private PlaceOrder placed(State answer) {
        room.partners.answer(answer);
        var order = billOf84Dollars();
        room.orders().place(order);
        return order;
    }

    @Test
    void whatWasSaidAboutACaseIsReadInItsName() {
        var order = placed(State.UNKNOWN);
        room.sweepAfter(Duration.ofDays(1));
        assertThat(room.stateOf(order)).isEqualTo(OrderState.SUSPENDED);
        assertThat(desk.evidence(order.order(), ANNA, LATEST)).isEqualTo(EvidenceJson.NOTHING);
        var key = order.operation().key();
        assertThat(room.evidenceRead).containsExactly(ANNA.id() + " case:" + order.order() + " " + key + " LATEST");
    }

    @Test
    void ofAnOrderThatWasNeverInDoubtNothingIsRead() {
        var order = placed(State.SUCCEEDED);
        assertThatThrownBy(() -> desk.evidence(order.order(), ANNA, LATEST))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.NOT_FOUND));
        assertThat(room.evidenceRead).isEmpty();
    }
}
