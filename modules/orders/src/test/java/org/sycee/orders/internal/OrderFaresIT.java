package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sycee.orders.internal.OrdersRoom.path;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.orders.OrdersError;
import org.sycee.orders.PlaceOrder;
import org.sycee.outbox.Event;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideTip;
import org.sycee.partners.PartnerCall.State;
import org.sycee.payments.Resolution;
import org.sycee.testing.TestDatabase;

/** A ride's cap is 30.00; what it costs is known at its end. */
class OrderFaresIT {

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration PAST_THE_FARES_DEADLINE = Duration.ofMinutes(61);
    private static final Money CAP = usd(30_00);
    private static final Money FARE = usd(38_00);

    private final OrdersRoom room = new OrdersRoom(TestDatabase.of("orders"));

    @AfterEach
    void close() {
        room.close();
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    private static PlaceOrder order(Operation operation) {
        var payee = new PlaceOrder.Payee("city-taxi", "City Taxi");
        return new PlaceOrder(Ids.next(), PersonId.next(), "RIDE", payee, operation, usd(0));
    }

    private static PlaceOrder ride() {
        var home = new Place("1 Quay Street", new GeoPoint(-36.8, 174.7));
        var work = new Place("9 Mill Lane", new GeoPoint(-36.9, 174.8));
        return order(new RideBooking(UUID.randomUUID(), CAP, "offer-1", home, work));
    }

    /** A ride that is over, whose fare is above its cap. */
    private PlaceOrder askedForMore() {
        room.partners.askFare(FARE);
        var ride = ride();
        room.orders().place(ride);
        return ride;
    }

    private Order agree(PlaceOrder ride) {
        return room.orders().agree(ride.payer(), ride.order(), FARE);
    }

    private Order decline(PlaceOrder ride) {
        return room.orders().decline(ride.payer(), ride.order());
    }

    private Order found(PlaceOrder ride) {
        return room.orders().find(ride.order()).orElseThrow();
    }

    private Money toldThePartner(PlaceOrder ride) {
        return room.partners.agreed(ride.operation().key()).orElseThrow();
    }

    @Test
    void rideAndTipAreCarriedOnAfterARestartAsTheyWereOrdered() {
        var tip = order(new RideTip(UUID.randomUUID(), usd(2_00), UUID.randomUUID()));
        for (var command : List.of(ride(), tip)) {
            room.partners.answer(State.IN_PROGRESS);
            room.orders().place(command);
            assertThat(room.bean(OrderRecords.class)
                            .find(command.order())
                            .orElseThrow()
                            .terms())
                    .isEqualTo(command);
            room.partners.answer(State.SUCCEEDED);
            assertThat(found(command).taken()).hasValue(command.operation().amount());
        }
    }

    @Test
    void aFareBelowTheCapIsTakenAndTheOrderTellsBoth() {
        room.partners.take(usd(21_50));
        var ride = ride();
        var order = room.orders().place(ride);
        assertThat(order.state()).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.captured(ride.order())).isEqualTo(usd(21_50));
        assertThat(order.amount()).isEqualTo(CAP);
        assertThat(order.taken()).hasValue(usd(21_50));
        assertThat(order.total()).isEqualTo(usd(21_50));
    }

    @Test
    void aFareAboveTheCapIsPutToThePayer() {
        var order = found(askedForMore());
        assertThat(order.state()).isEqualTo(OrderState.AWAITING_PAYER);
        assertThat(order.progress().fare()).hasValueSatisfying(fare -> {
            assertThat(fare.amount()).isEqualTo(FARE);
            assertThat(fare.refusal()).isEmpty();
            assertThat(fare.until()).isEqualTo(order.progress().deadline());
        });
        assertThat(order.taken()).isEmpty();
        assertThat(room.payments.effects()).containsExactly("hold");
        assertThat(room.events)
                .as("told once")
                .extracting(Event::type, Event::subject)
                .containsExactly(tuple(Orders.FARE_ASKED, order.id()));
    }

    @Test
    void whatThePayerAgreesToIsSetAsideThenToldThenTaken() {
        var ride = askedForMore();
        room.partners.take(FARE);
        var order = agree(ride);
        assertThat(path(order))
                .endsWith(
                        OrderState.AWAITING_PAYER,
                        OrderState.AGREEING,
                        OrderState.SUBMITTED,
                        OrderState.SETTLING,
                        OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "holdMore 800", "capture");
        assertThat(room.payments.captured(ride.order())).isEqualTo(FARE);
        assertThat(toldThePartner(ride)).isEqualTo(FARE);
        assertThat(order.amount()).isEqualTo(FARE);
        assertThat(order.progress().fare()).isEmpty();
    }

    @Test
    void whoDeclinesPaysTheCapAndNoMore() {
        var ride = askedForMore();
        room.partners.take(CAP);
        var order = decline(ride);
        assertThat(path(order))
                .endsWith(OrderState.DECLINING, OrderState.SUBMITTED, OrderState.SETTLING, OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
        assertThat(room.payments.captured(ride.order())).isEqualTo(CAP);
        assertThat(toldThePartner(ride)).isEqualTo(CAP);
    }

    @Test
    void whoSaysNothingInTimeDeclines() {
        var ride = askedForMore();
        room.sweepAfter(PAUSE);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.AWAITING_PAYER);
        room.sweepAfter(PAST_THE_FARES_DEADLINE);
        assertThat(toldThePartner(ride)).isEqualTo(CAP);
        assertThat(room.stateOf(ride)).as("the partner works on it").isEqualTo(OrderState.IN_PROGRESS);
        room.partners.take(CAP);
        room.sweepAfter(PAUSE);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.SETTLED);
    }

    @Test
    void aPartnerThatAsksForNoMoreAtTheFaresDeadlineHasTheOrdersOwn() {
        var ride = askedForMore();
        room.partners.answer(State.IN_PROGRESS);
        room.sweepAfter(PAST_THE_FARES_DEADLINE);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.IN_PROGRESS);
        assertThat(room.payments.effects()).containsExactly("hold");
    }

    @Test
    void aPartnerThatTakesTheCapBeforeItHearsOfTheAgreementGetsTheCap() {
        var ride = askedForMore();
        room.breakage.once("before agree");
        agree(ride);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.AGREEING);
        room.partners.take(CAP);
        room.partners.advance(ride.operation().key());
        room.sweepAfter(PAUSE);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "holdMore 800", "capture");
        assertThat(room.payments.captured(ride.order())).isEqualTo(CAP);
        assertThat(found(ride).total()).isEqualTo(CAP);
    }

    @Test
    void whatCannotBeSetAsideChangesNothingAndMayBeTriedAgain() {
        var ride = askedForMore();
        room.payments.refuseMore(KernelError.NOT_ALLOWED);
        for (var i = 0; i < 2; i++) {
            var order = agree(ride);
            assertThat(order.state()).isEqualTo(OrderState.AWAITING_PAYER);
            assertThat(order.amount()).isEqualTo(CAP);
            assertThat(order.progress().fare().orElseThrow().refusal()).hasValue("not-allowed");
        }
        assertThat(room.partners.agreed(ride.operation().key())).isEmpty();
        assertThat(room.partners.admitted()).isEmpty();
        assertThat(room.payments.effects()).containsExactly("hold");
        room.payments.refuseMore(null);
        room.partners.take(FARE);
        assertThat(agree(ride).taken()).hasValue(FARE);
        assertThat(room.payments.effects()).containsExactly("hold", "holdMore 800", "capture");
    }

    @Test
    void whatThePartnerMayNotTakeTodayIsNotSetAside() {
        var ride = askedForMore();
        room.partners.spendTheBudget();
        assertThat(agree(ride).progress().fare().orElseThrow().refusal()).hasValue("daily-budget-spent");
        assertThat(room.payments.effects()).containsExactly("hold");
    }

    @Test
    void theFirstWordStands() {
        var agreed = askedForMore();
        agree(agreed);
        assertThat(agree(agreed).amount()).as("repeated").isEqualTo(FARE);
        refused(OrdersError.NO_FARE_ASKED, () -> decline(agreed));
        refused(OrdersError.NO_FARE_ASKED, () -> room.orders().agree(agreed.payer(), agreed.order(), usd(39_00)));
        var declined = askedForMore();
        decline(declined);
        assertThat(decline(declined).amount()).isEqualTo(CAP);
        refused(OrdersError.NO_FARE_ASKED, () -> agree(declined));
        assertThat(toldThePartner(agreed)).isEqualTo(FARE);
        assertThat(toldThePartner(declined)).isEqualTo(CAP);
        assertThat(room.payments.effects()).containsExactly("hold", "holdMore 800", "hold");
    }

    @Test
    void onlyThePayerAgreesAndOnlyToTheFareThatIsAsked() {
        var ride = askedForMore();
        refused(KernelError.NOT_FOUND, () -> room.orders().agree(PersonId.next(), ride.order(), FARE));
        refused(KernelError.NOT_FOUND, () -> room.orders().decline(PersonId.next(), ride.order()));
        refused(OrdersError.FARE_CHANGED, () -> room.orders().agree(ride.payer(), ride.order(), usd(37_99)));
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.AWAITING_PAYER);
        room.partners.askFare(usd(40_00));
        assertThat(found(ride).progress().fare().orElseThrow().amount()).isEqualTo(usd(40_00));
        refused(OrdersError.FARE_CHANGED, () -> agree(ride));
        var other = ride();
        room.partners.answer(State.IN_PROGRESS);
        room.orders().place(other);
        refused(OrdersError.NO_FARE_ASKED, () -> agree(other));
        refused(OrdersError.NO_FARE_ASKED, () -> decline(other));
    }

    private static void refused(ErrorCode code, ThrowingCallable word) {
        assertThatThrownBy(word)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdMore", "agree", "ask", "capture"})
    void aFailureOnTheWayToAnAgreementIsRepaired(String step) {
        for (var moment : List.of("before ", "after ")) {
            var ride = askedForMore();
            room.breakage.once(moment + step);
            room.partners.take(FARE);
            agree(ride);
            assertThat(room.breakage.hasHappened()).isTrue();
            room.sweepAfter(PAUSE);
            assertThat(room.stateOf(ride)).as(moment + step).isEqualTo(OrderState.SETTLED);
            assertThat(room.payments.captured(ride.order())).isEqualTo(FARE);
        }
        assertThat(room.payments.effects())
                .containsExactly("hold", "holdMore 800", "capture", "hold", "holdMore 800", "capture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agree", "ask", "capture"})
    void aFailureOnTheWayToADeclineIsRepaired(String step) {
        for (var moment : List.of("before ", "after ")) {
            var ride = askedForMore();
            room.breakage.once(moment + step);
            room.partners.take(CAP);
            decline(ride);
            assertThat(room.breakage.hasHappened()).isTrue();
            room.sweepAfter(PAUSE);
            assertThat(room.stateOf(ride)).as(moment + step).isEqualTo(OrderState.SETTLED);
        }
        assertThat(room.payments.effects()).containsExactly("hold", "capture", "hold", "capture");
    }

    @Test
    void aRefusalOfTheSecondHoldIsRepeatedAfterAFailure() {
        var ride = askedForMore();
        room.payments.refuseMore(KernelError.NOT_ALLOWED);
        room.breakage.once("after holdMore");
        agree(ride);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.AGREEING);
        room.payments.refuseMore(null);
        room.sweepAfter(PAUSE);
        assertThat(found(ride).progress().fare().orElseThrow().refusal())
                .as("the try that was refused stays refused")
                .hasValue("not-allowed");
    }

    @Test
    void ofTwoWordsAtOnceOneStands() {
        for (var i = 0; i < 10; i++) {
            var ride = askedForMore();
            var words = Stream.<Runnable>of(() -> agree(ride), () -> decline(ride))
                    .map(CompletableFuture::runAsync)
                    .toList();
            var said = words.stream().filter(OrderFaresIT::isHeard).count();
            assertThat(said).isOne();
            assertThat(toldThePartner(ride)).isEqualTo(found(ride).amount());
        }
    }

    private static boolean isHeard(CompletableFuture<Void> word) {
        return word.handle((done, refusal) -> refusal == null).join();
    }

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS, PT11H59M, IN_PROGRESS", "IN_PROGRESS, PT12H, SUSPENDED", "UNKNOWN, PT12H, SUSPENDED"})
    void aRideHasADeadlineOfItsOwn(State told, Duration after, OrderState then) {
        room.partners.answer(told);
        var ride = ride();
        room.orders().place(ride);
        room.sweepAfter(after);
        assertThat(room.stateOf(ride)).isEqualTo(then);
    }

    @Test
    void aFareThatIsAskedAtTheDeadlineLeavesTimeForTheAnswerAndWhatFollows() {
        room.partners.answer(State.IN_PROGRESS);
        var ride = ride();
        room.orders().place(ride);
        room.partners.askFare(FARE);
        room.sweepAfter(Duration.ofHours(12));
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.AWAITING_PAYER);
        agree(ride);
        room.sweepAfter(Duration.ofHours(2));
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.IN_PROGRESS);
        room.sweepAfter(Duration.ofHours(24));
        assertThat(room.stateOf(ride)).as("never heard of again").isEqualTo(OrderState.SUSPENDED);
        assertThat(room.payments.effects()).containsExactly("hold", "holdMore 800", "suspend");
    }

    @Test
    void ofALateSuccessNoMoreIsBorneThanThePartnerTook() {
        room.partners.answer(State.IN_PROGRESS);
        var known = ride();
        var unknown = ride();
        for (var ride : List.of(known, unknown)) {
            room.orders().place(ride);
        }
        room.sweepAfter(Duration.ofHours(12));
        room.partners.take(usd(21_50));
        room.partners.advance(known.operation().key());
        room.sweepAfter(PAUSE);
        for (var ride : List.of(known, unknown)) {
            var records = room.bean(OrderRecords.class);
            var turn = records.takeOverCase(ride.order()).orElseThrow();
            records.resolve(turn, Resolution.BORNE).ifPresent(room.bean(OrderMachine.class)::run);
            assertThat(room.stateOf(ride)).isEqualTo(OrderState.RESOLVED);
        }
        assertThat(room.payments.resolved(known.order())).isEqualTo(usd(21_50));
        assertThat(room.payments.resolved(unknown.order())).isEqualTo(CAP);
        assertThat(found(known).taken()).as("the payer pays nothing").isEmpty();
    }

    @Test
    void aRefusalAfterTheAgreementGivesAllBack() {
        var ride = askedForMore();
        room.partners.answer(State.REJECTED);
        agree(ride);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.RELEASED);
        assertThat(room.payments.effects()).containsExactly("hold", "holdMore 800", "voidHold");
    }

    @Test
    void aRideThatCostsNothingIsReleased() {
        room.partners.answer(State.REJECTED);
        assertThat(room.orders().place(ride()).state()).isEqualTo(OrderState.RELEASED);
    }
}
