package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.OrdersError;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;

/** A payer's word on a fare, in every state that an order can have. */
class OrderEntityTest {

    private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");
    private static final Instant UNTIL = START.plusSeconds(3_600);
    private static final Lease LEASE = new Lease("one", START, START.plusSeconds(60));
    private static final Money FARE = Money.of(38_00, "USD");
    private static final Place PLACE = new Place("1 Quay Street", new GeoPoint(-36.8, 174.7));

    /** By which way each state is reached from QUOTED. */
    private static final Map<OrderState, String> WAYS = Map.ofEntries(
            Map.entry(OrderState.QUOTED, ""),
            Map.entry(OrderState.RESERVED, "RESERVED"),
            Map.entry(OrderState.HELD, "HELD"),
            Map.entry(OrderState.SUBMITTED, "HELD SUBMITTED"),
            Map.entry(OrderState.AWAITING_PAYER, "HELD SUBMITTED AWAITING_PAYER"),
            Map.entry(OrderState.AGREEING, "HELD SUBMITTED AWAITING_PAYER AGREEING"),
            Map.entry(OrderState.DECLINING, "HELD SUBMITTED AWAITING_PAYER DECLINING"),
            Map.entry(OrderState.IN_PROGRESS, "HELD SUBMITTED IN_PROGRESS"),
            Map.entry(OrderState.UNKNOWN, "HELD SUBMITTED UNKNOWN"),
            Map.entry(OrderState.SETTLING, "HELD SUBMITTED SETTLING"),
            Map.entry(OrderState.SETTLED, "HELD SUBMITTED SETTLING SETTLED"),
            Map.entry(OrderState.RELEASING, "HELD RELEASING"),
            Map.entry(OrderState.RELEASED, "RELEASED"),
            Map.entry(OrderState.SUSPENDING, "HELD SUBMITTED SUSPENDING"),
            Map.entry(OrderState.SUSPENDED, "HELD SUBMITTED SUSPENDING SUSPENDED"),
            Map.entry(OrderState.RESOLVING, "HELD SUBMITTED SUSPENDING SUSPENDED RESOLVING"),
            Map.entry(OrderState.RESOLVED, "HELD SUBMITTED SUSPENDING SUSPENDED RESOLVING RESOLVED"));

    private static OrderEntity ride() {
        var terms = new PlaceOrder(
                Ids.next(),
                PersonId.next(),
                "RIDE",
                new PlaceOrder.Payee("city-taxi", "City Taxi"),
                new RideBooking(UUID.randomUUID(), Money.of(30_00, "USD"), "offer-1", PLACE, PLACE),
                Money.of(0, "USD"));
        return new OrderEntity(terms, LEASE, START.plusSeconds(600));
    }

    private static OrderEntity at(OrderState state) {
        var order = ride();
        Stream.of(WAYS.get(state).split(" "))
                .filter(step -> !step.isEmpty())
                .map(OrderState::valueOf)
                .forEach(step -> order.become(step, LEASE));
        assertThat(order.turn().state()).isEqualTo(state);
        return order;
    }

    private static OrderEntity asking() {
        var order = at(OrderState.SUBMITTED);
        assertThat(order.ask(FARE, UNTIL, Duration.ofHours(24), LEASE)).isTrue();
        return order;
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void whereNoFareIsAskedNoWordIsTaken(OrderState state) {
        refused(OrdersError.NO_FARE_ASKED, () -> at(state).agree(FARE, LEASE));
        refused(OrdersError.NO_FARE_ASKED, () -> at(state).decline(LEASE));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"IN_PROGRESS", "UNKNOWN", "SETTLING", "RELEASING", "SUSPENDING"})
    void aFareThatIsAskedNoMoreTakesNoWord(OrderState next) {
        var order = asking();
        order.become(next, LEASE);
        refused(OrdersError.NO_FARE_ASKED, () -> order.agree(FARE, LEASE));
        refused(OrdersError.NO_FARE_ASKED, () -> order.decline(LEASE));
        assertThat(order.recorded().progress().fare()).isEmpty();
    }

    private static void refused(OrdersError code, ThrowingCallable word) {
        assertThatThrownBy(word)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void aFareIsAskedWhereTheOrderMayAwaitItsPayer(OrderState state) {
        var order = at(state);
        var may = List.of(OrderState.SUBMITTED, OrderState.AWAITING_PAYER, OrderState.IN_PROGRESS, OrderState.UNKNOWN);
        if (may.contains(state)) {
            order.ask(FARE, UNTIL, Duration.ofHours(24), LEASE);
            assertThat(order.turn().asksForFare()).isTrue();
        } else if (state != OrderState.AGREEING) { // which leads back, but only by what could not be set aside
            assertThatThrownBy(() -> order.ask(FARE, UNTIL, Duration.ofHours(24), LEASE))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aTurnThatAskedWhenThePayerSpokeIsLost() {
        var order = asking();
        var before = order.turn();
        order.agree(FARE, LEASE);
        assertThat(order.isAt(before)).isFalse();
        assertThat(order.turn().more().amount()).isEqualTo(Money.of(8_00, "USD"));
    }

    @Test
    void eachTryHasASecondHoldOfItsOwnAndTheLastIsTheAmount() {
        var order = asking();
        order.agree(FARE, LEASE);
        var first = order.turn().more();
        order.takeBack("insufficient-funds", LEASE);
        order.agree(FARE, LEASE);
        assertThat(order.turn().more().hold()).isNotEqualTo(first.hold());
        order.raise(LEASE);
        assertThat(order.turn().amount()).isEqualTo(FARE);
        assertThat(order.agree(FARE, LEASE)).as("said before").isFalse();
    }

    @Test
    void onlyTheFirstQuestionAddsTime() {
        var order = asking();
        assertThat(order.turn().due()).isEqualTo(UNTIL);
        assertThat(order.ask(Money.of(39_00, "USD"), UNTIL.plusSeconds(9_999), Duration.ofHours(24), LEASE))
                .isFalse();
        assertThat(order.turn().due()).isEqualTo(UNTIL);
        order.become(OrderState.IN_PROGRESS, LEASE);
        assertThat(order.turn().due()).isEqualTo(UNTIL.plus(Duration.ofHours(24)));
    }
}
