package org.sycee.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.notifications.Notice;
import org.sycee.notifications.NoticeKind;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.outbox.Event;
import org.sycee.partner.spi.RideStatus.State;
import org.sycee.rides.Rides;

class RideNoticesIT {

    private static final NotificationsRoom ROOM = new NotificationsRoom();
    private static final String PLATE = "KR 4821";

    private final NewsDesk desk = ROOM.bean(NewsDesk.class);
    private final PersonId mei = PersonId.next();
    private final UUID ride = ROOM.rides.add(mei);

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void whoComesIsToldOnceByNameAndPlate() {
        ROOM.rides.be(ride, State.ASSIGNED, PLATE);
        desk.consume(Event.of(Rides.DRIVER_FOUND, ride));
        desk.consume(Event.of(Rides.DRIVER_FOUND, ride));
        assertThat(told())
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(tuple(
                        NoticeKind.RIDE_DRIVER_FOUND,
                        "/rides/" + ride,
                        Map.of("payee", "City Taxi", "driver", "Dilnoza", "plate", PLATE, "car", "Wren Six")));
    }

    @Test
    void anotherDriverIsToldAgain() {
        ROOM.rides.be(ride, State.ARRIVING, PLATE);
        desk.consume(Event.of(Rides.DRIVER_FOUND, ride));
        ROOM.rides.be(ride, State.ARRIVING, "KR 7040");
        desk.consume(Event.of(Rides.DRIVER_FOUND, ride));
        assertThat(told())
                .extracting(notice -> notice.parameters().get("plate"))
                .containsExactly("KR 7040", PLATE);
    }

    @Test
    void thatTheCarIsThereIsToldOnce() {
        ROOM.rides.be(ride, State.WAITING, PLATE);
        desk.consume(Event.of(Rides.CAR_WAITS, ride));
        desk.consume(Event.of(Rides.CAR_WAITS, ride));
        assertThat(kinds()).containsExactly(NoticeKind.RIDE_CAR_WAITS);
    }

    @Test
    void whatIsHeardTooLateIsNoNewsAnyMore() {
        ROOM.rides.be(ride, State.WAITING, PLATE);
        desk.consume(Event.of(Rides.DRIVER_FOUND, ride));
        ROOM.rides.be(ride, State.ON_TRIP, PLATE);
        desk.consume(Event.of(Rides.CAR_WAITS, ride));
        ROOM.rides.be(ride, State.WAITING, PLATE);
        ROOM.rides.end(ride, mei, OrderState.RELEASED);
        desk.consume(Event.of(Rides.CAR_WAITS, ride));
        desk.consume(Event.of(Rides.CAR_WAITS, UUID.randomUUID()));
        assertThat(told()).isEmpty();
    }

    @Test
    void thatTheOperatorCalledItOffIsToldOnceAndNotByTheOrderToo() {
        ROOM.rides.be(ride, State.CANCELLED, PLATE);
        hearOfEnd(OrderState.RELEASED);
        assertThat(told())
                .extracting(Notice::kind, Notice::subject, Notice::parameters)
                .containsExactly(tuple(
                        NoticeKind.RIDE_CALLED_OFF,
                        "/rides/" + ride,
                        Map.of("product", "RIDE", "payee", "Metro Electric", "amount", "8420", "currency", "USD")));
    }

    @Test
    void aFeeOfARideThatTheOperatorCalledOffIsTold() {
        ROOM.rides.be(ride, State.CANCELLED, PLATE);
        hearOfEnd(OrderState.SETTLED);
        assertThat(kinds()).containsExactlyInAnyOrder(NoticeKind.RIDE_CALLED_OFF, NoticeKind.ORDER_SUCCEEDED);
        assertThat(told()).anyMatch(notice -> "300".equals(notice.parameters().get("fee")));
    }

    @Test
    void whoCalledItOffIsToldOfTheMoneyAlone() {
        ROOM.rides.be(ride, State.CANCELLED, PLATE);
        ROOM.rides.callOff(ride);
        hearOfEnd(OrderState.RELEASED);
        assertThat(kinds()).containsExactly(NoticeKind.ORDER_FAILED);
    }

    @Test
    void thatNobodyTookItIsTold() {
        ROOM.rides.be(ride, State.NO_DRIVER, PLATE);
        hearOfEnd(OrderState.RELEASED);
        assertThat(kinds()).containsExactly(NoticeKind.RIDE_WITHOUT_DRIVER);
    }

    @Test
    void aRideThatNoOperatorWasAskedForIsToldByItsOrderAlone() {
        ROOM.orders.putUnasked(ride, mei, OrderState.RELEASED);
        tellEnd();
        assertThat(kinds()).containsExactly(NoticeKind.ORDER_FAILED);
    }

    @Test
    void aRideThatTookPlaceIsToldByItsOrderAlone() {
        ROOM.rides.be(ride, State.ARRIVED, PLATE);
        hearOfEnd(OrderState.SETTLED);
        assertThat(kinds()).containsExactly(NoticeKind.ORDER_SUCCEEDED);
    }

    private void hearOfEnd(OrderState state) {
        ROOM.rides.end(ride, mei, state);
        tellEnd();
    }

    private void tellEnd() {
        for (var round = 0; round < 2; round++) {
            desk.consume(Event.of(Orders.ended("RIDE"), ride));
            desk.consume(Event.of(Rides.ENDED, ride));
        }
    }

    private List<NoticeKind> kinds() {
        return told().stream().map(Notice::kind).toList();
    }

    private List<Notice> told() {
        return ROOM.notices().page(mei, Long.MAX_VALUE, 100);
    }
}
