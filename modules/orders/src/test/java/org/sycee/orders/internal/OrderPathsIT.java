package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;
import static org.sycee.orders.internal.OrdersRoom.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.orders.Outcome;
import org.sycee.orders.PlaceOrder;
import org.sycee.outbox.Event;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.PayOut;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnerCalls;
import org.sycee.testing.TestDatabase;

/** Every way that an order can go, one test each. */
class OrderPathsIT {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final TestDatabase database = TestDatabase.of("orders");
    private final OrdersRoom room = new OrdersRoom(database);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anOrderThatThePartnerDoesIsSettledOnce() {
        room.partners.answer(State.SUCCEEDED);
        var order = room.orders().place(billOf84Dollars());
        assertThat(path(order))
                .containsExactly(
                        OrderState.QUOTED,
                        OrderState.HELD,
                        OrderState.SUBMITTED,
                        OrderState.SETTLING,
                        OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
        assertThat(room.events)
                .extracting(Event::type, Event::subject)
                .containsExactly(tuple(Orders.ended(order.kind()), order.id()));
        assertThat(order.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(order.endedAt()).isPresent();
        assertThat(order.transfers()).hasSize(1);
    }

    @Test
    void aPayOutIsCarriedOnAfterARestartAsItWasOrdered() {
        room.partners.answer(State.IN_PROGRESS);
        var command = payOutOf84Dollars();
        var order = room.orders().place(command);
        assertThat(room.bean(OrderRecords.class).find(order.id()).orElseThrow().terms())
                .isEqualTo(command);
        room.partners.answer(State.SUCCEEDED);
        assertThat(room.orders().find(order.id()).orElseThrow().state()).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
        assertThat(room.payments.held(order.id()).payee().purpose())
                .as("whatever product ordered it")
                .isEqualTo("PAY_OUT");
    }

    @Test
    void anOrdersMarkIsItsStateUntilItEnds() {
        var marks = room.bean(OrderMarks.class);
        room.partners.answer(State.IN_PROGRESS);
        var order = room.orders().place(billOf84Dollars());
        var asked = List.of(order.payer(), PersonId.next());
        assertThat(marks.of(asked)).isEqualTo(Map.of(order.payer(), Map.of("/orders/" + order.id(), "IN_PROGRESS")));
        room.partners.answer(State.SUCCEEDED);
        assertThat(room.orders().find(order.id())).isPresent();
        assertThat(marks.of(asked)).isEmpty();
    }

    @Test
    void anOrderThatThePartnerRefusesGivesTheMoneyBack() {
        room.partners.answer(State.REJECTED);
        var order = room.orders().place(billOf84Dollars());
        assertThat(path(order)).endsWith(OrderState.RELEASING, OrderState.RELEASED);
        assertThat(room.payments.effects()).containsExactly("hold", "voidHold");
        assertThat(order.progress().refusal()).hasValue("rejected-by-partner");
        assertThat(order.rejection())
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("declined"));
        assertThat(room.events).hasSize(1);
    }

    @Test
    void anOrderWhoseHoldIsRefusedNeverReachesThePartner() {
        room.payments.refuse(KernelError.NOT_ALLOWED);
        var order = room.orders().place(billOf84Dollars());
        assertThat(path(order)).containsExactly(OrderState.QUOTED, OrderState.RELEASED);
        assertThat(order.holdRefusal()).hasValue("not-allowed");
        assertThat(room.partners.recorded()).isZero();
        assertThat(room.payments.effects()).isEmpty();
        assertThat(room.events).hasSize(1);
    }

    @Test
    void whatAPartnerTakesNoMoreOfTodayIsRefusedBeforeAnythingIsHeld() {
        room.partners.spendTheBudget();
        var order = room.orders().place(billOf84Dollars());
        assertThat(path(order)).containsExactly(OrderState.QUOTED, OrderState.RELEASED);
        assertThat(order.holdRefusal()).hasValue("daily-budget-spent");
        assertThat(room.payments.effects()).isEmpty();
        assertThat(room.partners.recorded()).isZero();
        assertThat(room.events).hasSize(1);
    }

    @Test
    void anOrderThatNeverReachesThePartnerTakesNothingOfItsDay() {
        room.payments.refuse(KernelError.NOT_ALLOWED);
        room.orders().place(billOf84Dollars());
        assertThat(room.partners.admitted()).isEmpty();
    }

    @Test
    void aPartnerThatIsAwayAfterTheHoldGivesTheMoneyBack() {
        room.partners.beUnavailable();
        var order = room.orders().place(billOf84Dollars());
        assertThat(path(order))
                .containsExactly(OrderState.QUOTED, OrderState.HELD, OrderState.RELEASING, OrderState.RELEASED);
        assertThat(order.progress().refusal()).hasValue("partner-unavailable");
        assertThat(order.holdRefusal()).as("the money was held").isEmpty();
        assertThat(room.partners.admitted()).isEmpty();
        assertThat(room.payments.effects()).containsExactly("hold", "voidHold");
    }

    @Test
    void aCallThatWasRecordedBeforeIsFollowedEvenIfThePartnerIsAwayNow() {
        room.breakage.once("after record");
        room.partners.answer(State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.HELD);
        room.partners.beUnavailable();
        room.sweepAfter(Duration.ofSeconds(2));
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
    }

    @Test
    void doubtIsAskedAgainUntilItIsCertain() {
        room.partners.answer(State.UNKNOWN, State.IN_PROGRESS, State.AWAITING_PAYER, State.UNKNOWN, State.SUCCEEDED);
        var command = billOf84Dollars();
        assertThat(room.orders().place(command).state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(room.payments.effects()).containsExactly("hold");
        for (var expected : new OrderState[] {
            OrderState.IN_PROGRESS, OrderState.AWAITING_PAYER, OrderState.UNKNOWN, OrderState.SETTLED
        }) {
            room.sweepAfter(Duration.ofSeconds(2));
            assertThat(room.stateOf(command)).isEqualTo(expected);
        }
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
    }

    @Test
    void nothingIsAskedBeforeItIsDue() {
        room.partners.answer(State.UNKNOWN, State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.sweep();
        assertThat(room.stateOf(command)).isEqualTo(OrderState.UNKNOWN);
    }

    @Test
    void whoLooksHurriesThePartner() {
        room.partners.answer(State.UNKNOWN, State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        assertThat(room.partners.hurries()).isZero();
        assertThat(room.orders().find(command.payer(), command.order()))
                .hasValueSatisfying(order -> assertThat(order.state()).isEqualTo(OrderState.SETTLED));
        assertThat(room.partners.hurries()).isOne();
    }

    @Test
    void anOrderThatHasEndedIsOnlyShown() {
        room.partners.answer(State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        assertThat(room.orders().find(command.order())).isPresent();
        assertThat(room.partners.hurries()).isZero();
    }

    @Test
    void newsOfTheCallCarryTheOrderOn() {
        room.partners.answer(State.IN_PROGRESS, State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        var news = room.bean(CallMoved.class);
        news.consume(Event.of(PartnerCalls.MOVED, command.operation().key()));
        news.consume(Event.of(PartnerCalls.MOVED, command.operation().key()));
        news.consume(Event.of(PartnerCalls.MOVED, command.order()));
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
    }

    @Test
    void doubtPastTheDeadlineFreesThePayerAndALateSuccessIsLeftToTheCase() {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.sweepAfter(A_DAY);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SUSPENDED);
        assertThat(room.partners.withdrawn())
                .as("what is given back is not bought")
                .hasSize(1);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend");
        room.partners.answer(State.SUCCEEDED);
        room.sweepAfter(Duration.ofMinutes(2));
        room.sweepAfter(A_DAY);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SUSPENDED);
        assertThat(room.payments.effects())
                .as("the payer is never charged twice")
                .containsExactly("hold", "suspend");
        assertThat(lateSuccesses()).isOne();
        assertThat(room.bean(OrderRecords.class).countCases())
                .as("what the gauge counts")
                .isOne();
        assertThat(room.events).hasSize(1);
    }

    private long lateSuccesses() {
        return database.inTransaction(entities ->
                (Long) entities.createQuery("select count(*) from OrderEntity where lateAnswerAt is not null")
                        .getSingleResult());
    }

    @Test
    void theCallIsWithdrawnBeforeTheMoneyIsGivenBack() {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.breakage.once("before suspend");
        room.sweepAfter(A_DAY);
        assertThat(room.payments.effects()).containsExactly("hold");
        assertThat(room.partners.withdrawn()).hasSize(1);
    }

    @Test
    void aCertainRefusalAfterTheDeadlineResolvesTheDoubt() {
        room.partners.answer(State.IN_PROGRESS);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.sweepAfter(A_DAY);
        room.partners.answer(State.REJECTED);
        room.sweepAfter(Duration.ofMinutes(2));
        room.sweepAfter(A_DAY);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.RESOLVED);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve NOT_DONE");
    }

    @Test
    void anAnswerAtTheDeadlineStillCounts() {
        room.partners.answer(State.UNKNOWN, State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.sweepAfter(A_DAY);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SETTLED);
        assertThat(room.partners.hurries()).as("asked at once, not when due").isOne();
    }

    @Test
    void anOrderIsShownToItsPayerAlone() {
        room.partners.answer(State.IN_PROGRESS);
        var command = billOf84Dollars();
        room.orders().place(command);
        assertThat(room.orders().find(PersonId.next(), command.order())).isEmpty();
        assertThat(room.partners.hurries()).isZero();
        assertThat(room.orders().open(PersonId.next())).isEmpty();
        assertThat(room.orders().open(command.payer())).hasSize(1);
        assertThat(room.orders().succeeded(Set.of(command.order()))).isEmpty();
    }

    @Test
    void ordersThatHaveEndedAreNotOpen() {
        room.partners.answer(State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        assertThat(room.orders().open(command.payer())).isEmpty();
        assertThat(room.orders().succeeded(Set.of(command.order(), UUID.randomUUID())))
                .containsExactly(command.order());
    }

    /** Of 84.20, so that the partner's answers fit. */
    private static PlaceOrder payOutOf84Dollars() {
        return new PlaceOrder(
                Ids.next(),
                PersonId.next(),
                "CASH_OUT",
                new PlaceOrder.Payee("northbank-cards", "Visa 4242"),
                new PayOut(
                        UUID.randomUUID(),
                        Money.of(8420, "USD"),
                        new Instrument(Instrument.Kind.CARD, "tok_1"),
                        "Sycee cash-out"),
                Money.of(0, "USD"));
    }
}
