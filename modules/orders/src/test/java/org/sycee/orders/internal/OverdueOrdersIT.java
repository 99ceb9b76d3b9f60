package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.Refund;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

/** The server dies with an order that its partner knows nothing of, and is back when it is too late. */
class OverdueOrdersIT {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration A_DAY = Duration.ofHours(25);

    private final OrdersRoom room = new OrdersRoom(TestDatabase.of("orders"));

    @AfterEach
    void close() {
        room.close();
    }

    private PlaceOrder placedInto(String moment, PlaceOrder command) {
        room.breakage.once(moment);
        room.orders().place(command);
        assertThat(room.breakage.hasHappened()).isTrue();
        return command;
    }

    @ParameterizedTest
    @CsvSource({
        "before hold, not-sent-in-time, 0",
        "after hold, not-sent-in-time, 0",
        "before record, not-sent-in-time, 0",
        "after record, rejected-by-partner, 1",
        "before ask, rejected-by-partner, 1"
    })
    void whatWasNotSentByTheDeadlineIsNeverSentAndTheMoneyComesBack(String moment, String refusal, int recorded) {
        room.partners.answer(State.SUCCEEDED);
        var bill = placedInto(moment, billOf84Dollars());
        room.sweepAfter(A_DAY);
        var order = room.orders().find(bill.order()).orElseThrow();
        assertThat(order.state()).isEqualTo(OrderState.RELEASED);
        assertThat(order.progress().refusal()).hasValue(refusal);
        assertThat(room.partners.recorded()).isEqualTo(recorded);
        assertThat(room.payments.effects()).containsExactly("hold", "voidHold");
        assertThat(room.events).as("ended once").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before hold", "before record", "after record", "before ask"})
    void aRefundIsAskedForHoweverLate(String moment) {
        room.partners.answer(State.SUCCEEDED);
        var refund = placedInto(moment, refund(settled()));
        room.partners.answer(State.SUCCEEDED);
        room.sweepAfter(A_DAY);
        assertThat(room.stateOf(refund)).isEqualTo(OrderState.SETTLED);
    }

    @Test
    void whatThePartnerHasForgottenByTheDeadlineIsNotSentAgain() {
        var bill = inDoubtForADay(billOf84Dollars());
        var sendings = room.partners.sendings();
        room.sweep();
        assertThat(room.stateOf(bill)).isEqualTo(OrderState.SUSPENDED);
        assertThat(room.partners.sendings()).isEqualTo(sendings);
    }

    @Test
    void aRefundThatThePartnerHasForgottenIsSentAgainHoweverLate() {
        room.partners.answer(State.SUCCEEDED);
        var refund = inDoubtForADay(refund(settled()));
        var sendings = room.partners.sendings();
        room.sweep();
        assertThat(room.partners.sendings()).isGreaterThan(sendings);
        assertThat(room.stateOf(refund)).isEqualTo(OrderState.SUSPENDED);
    }

    private PlaceOrder inDoubtForADay(PlaceOrder command) {
        room.partners.answer(State.UNKNOWN);
        room.orders().place(command);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.UNKNOWN);
        room.clock.advance(A_DAY);
        return command;
    }

    private PlaceOrder settled() {
        var bill = billOf84Dollars();
        room.orders().place(bill);
        assertThat(room.stateOf(bill)).isEqualTo(OrderState.SETTLED);
        return bill;
    }

    private static PlaceOrder refund(PlaceOrder of) {
        var paid = new Paid(of.operation().key(), of.operation().amount(), "ME-PAY-1");
        var operation = new Refund(UUID.randomUUID(), of.operation().amount(), paid);
        return new PlaceOrder(Ids.next(), PersonId.next(), "REFUND", of.payee(), operation, Money.of(0, "USD"));
    }

    @Test
    void whatWasHeldBeforeThePartnersDayWasSpentComesBack() {
        var bill = placedInto("after hold", billOf84Dollars());
        room.partners.spendTheBudget();
        room.sweepAfter(PAUSE);
        var order = room.orders().find(bill.order()).orElseThrow();
        assertThat(order.state()).isEqualTo(OrderState.RELEASED);
        assertThat(order.progress().refusal()).isEqualTo(Optional.of("daily-budget-spent"));
        assertThat(room.payments.effects()).containsExactly("hold", "voidHold");
    }
}
