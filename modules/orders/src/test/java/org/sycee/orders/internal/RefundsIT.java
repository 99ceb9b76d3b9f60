package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.CallOrders;
import org.sycee.orders.CallOrders.CallOrder;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.OrdersError;
import org.sycee.orders.Outcome;
import org.sycee.orders.PlaceOrder;
import org.sycee.orders.PlaceRefund;
import org.sycee.orders.RefundQuote;
import org.sycee.orders.Refunds;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.Refund;
import org.sycee.partners.PartnerCall.State;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Promise;
import org.sycee.payments.Resolution;
import org.sycee.testing.TestDatabase;

/** Money back of a bill of 84.20 and a fee of 0.50: the same machine, backwards. */
class RefundsIT {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final TestDatabase database = TestDatabase.of("orders");
    private final OrdersRoom room = new OrdersRoom(database);
    private final Refunds refunds = room.bean(Refunds.class);

    @AfterEach
    void close() {
        room.close();
    }

    private PlaceOrder settled() {
        room.partners.answer(State.SUCCEEDED);
        var order = billOf84Dollars();
        assertThat(room.orders().place(order).state()).isEqualTo(OrderState.SETTLED);
        return order;
    }

    private static PlaceRefund refundOf(PlaceOrder order) {
        return refundOf(order, 84_20, UUID.randomUUID().toString());
    }

    private static PlaceRefund refundOf(PlaceOrder order, long amount, String key) {
        var intent = Intent.of(
                Actor.person(order.payer()),
                "POST /orders/{id}/refunds",
                new IdempotencyKey(key),
                order.order() + " " + amount);
        return new PlaceRefund(intent, order.payer(), order.order(), Money.of(amount, "USD"));
    }

    private Order placed(PlaceRefund command) {
        return refunds.place(command).refund();
    }

    private Order shown(UUID order) {
        return room.orders().find(order).orElseThrow();
    }

    private static void refuses(ErrorCode code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    @Test
    void theOfferIsWhatThePartnerGivesOfWhatIsLeftAndTheFeeWithTheLastOfIt() {
        var order = settled();
        var until = FakeRefunds.UNTIL;
        assertThat(refunds.quote(order.payer(), order.order()))
                .isEqualTo(new RefundQuote(order.order(), Money.of(84_20, "USD"), Money.of(50, "USD"), until));
        room.refunds.giveAtMost(40_00);
        assertThat(refunds.quote(order.payer(), order.order()).total()).isEqualTo(Money.of(40_00, "USD"));
        room.payments.leave(new Promise.Left(Money.of(20_00, "USD"), Money.of(50, "USD")));
        assertThat(refunds.quote(order.payer(), order.order()).total()).isEqualTo(Money.of(20_50, "USD"));
    }

    @Test
    void nothingComesBackOfWhatWasNotPaidOrPaidOutOrIsSomebodyElses() {
        room.partners.answer(State.REJECTED);
        var released = billOf84Dollars();
        room.orders().place(released);
        room.partners.answer(State.SUCCEEDED);
        var bill = billOf84Dollars();
        var to =
                new PayOut(UUID.randomUUID(), Money.of(84_20, "USD"), new Instrument(Instrument.Kind.CARD, "t"), "Out");
        var payOut = new PlaceOrder(bill.order(), bill.payer(), "CASH_OUT", bill.payee(), to, bill.fee());
        room.orders().place(payOut);
        for (var none : List.of(released, payOut)) {
            refuses(OrdersError.NOTHING_TO_REFUND, () -> refunds.quote(none.payer(), none.order()));
            refuses(OrdersError.NOTHING_TO_REFUND, () -> refunds.place(refundOf(none)));
            assertThat(shown(none.order()).refunding().isOffered()).isFalse();
        }
        var paid = settled();
        refuses(KernelError.NOT_FOUND, () -> refunds.quote(PersonId.next(), paid.order()));
        refuses(KernelError.NOT_FOUND, () -> refunds.quote(paid.payer(), Ids.next()));
        room.refunds.giveAtMost(0);
        refuses(OrdersError.NOTHING_TO_REFUND, () -> refunds.quote(paid.payer(), paid.order()));
    }

    @Test
    void aRefundIsPromisedAskedAndPaidAndEachNamesTheOther() {
        var order = settled();
        assertThat(shown(order.order()).refunding().isOffered()).isTrue();
        room.partners.answer(State.SUCCEEDED);
        var refund = placed(refundOf(order));
        assertThat(OrdersRoom.path(refund))
                .containsExactly(
                        OrderState.QUOTED,
                        OrderState.HELD,
                        OrderState.SUBMITTED,
                        OrderState.SETTLING,
                        OrderState.SETTLED);
        assertThat(refund.kind()).isEqualTo(Refunds.KIND);
        assertThat(refund.payee()).isEqualTo("Metro Electric");
        assertThat(refund.total()).isEqualTo(Money.of(84_70, "USD"));
        assertThat(refund.refunding().of()).contains(order.order());
        assertThat(room.payments.promised(refund.id()))
                .isEqualTo(new Promise(refund.id(), order.order(), Money.of(84_20, "USD"), Money.of(50, "USD")));
        assertThat(room.payments.effects()).containsExactly("hold", "capture", "hold", "capture");
        var of = shown(order.order()).refunding();
        assertThat(of.isOffered()).as("all is back").isFalse();
        assertThat(of.given())
                .containsExactly(new Order.GivenBack(
                        refund.id(), Money.of(84_20, "USD"), Money.of(50, "USD"), OrderState.SETTLED));
        assertThat(room.events).extracting(event -> event.subject()).containsExactly(order.order(), refund.id());
    }

    /** Else the slower of two servers would say that nothing comes back, of what is on its way. */
    @Test
    void whatTheSameIntentHasPromisedMeanwhileDoesNotStandInItsWay() {
        var command = refundOf(settled());
        room.payments.beforeLeft(() -> placed(command));
        var second = refunds.place(command);
        assertThat(second.isReplay()).isTrue();
        assertThat(second.refund().refunding().of()).contains(command.order());
    }

    @Test
    void whatCameBackWithoutThePartnerIsNotOfferedAgain() {
        var order = settled();
        room.payments.leave(new Promise.Left(Money.of(1, "USD"), Money.of(50, "USD")));
        assertThat(shown(order.order()).refunding().isOffered()).isTrue();
        room.payments.leave(new Promise.Left(Money.of(0, "USD"), Money.of(0, "USD")));
        assertThat(shown(order.order()).refunding().isOffered()).isFalse();
        refuses(OrdersError.NOTHING_TO_REFUND, () -> refunds.quote(order.payer(), order.order()));
    }

    @Test
    void whatIsGivenBackOfIsPinned() {
        var order = settled();
        room.partners.answer(State.UNKNOWN);
        var refund = placed(refundOf(order));
        var operation = room.bean(OrderRecords.class)
                .find(refund.id())
                .orElseThrow()
                .terms()
                .operation();
        assertThat(operation)
                .isInstanceOfSatisfying(
                        Refund.class,
                        pinned -> assertThat(pinned.of())
                                .isEqualTo(new Paid(order.operation().key(), Money.of(84_20, "USD"), "ME-PAY-1")));
    }

    @Test
    void aRefusedRefundTakesThePromiseBackAndAnotherMayBeAsked() {
        var order = settled();
        room.partners.answer(State.REJECTED);
        var refund = placed(refundOf(order));
        assertThat(refund.state()).isEqualTo(OrderState.RELEASED);
        assertThat(refund.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(refund.rejection().orElseThrow().code()).isEqualTo("declined");
        assertThat(room.payments.effects()).containsExactly("hold", "capture", "hold", "voidHold");
        assertThat(shown(order.order()).refunding().isOffered()).isTrue();
    }

    @Test
    void theSameRequestGivesTheSameRefundAndAnotherOneUnderItsKeyNone() throws Exception {
        var order = settled();
        room.partners.answer(State.SUCCEEDED);
        var command = refundOf(order, 84_20, "key-of-one-refund");
        var threads = Executors.newFixedThreadPool(8);
        Callable<UUID> once = () -> placed(command).id();
        var ids = threads.invokeAll(Collections.nCopies(8, once)).stream()
                .map(RefundsIT::got)
                .distinct();
        assertThat(ids).hasSize(1);
        threads.shutdown();
        var again = refunds.place(command);
        assertThat(again.isReplay()).isTrue();
        assertThat(again.refund().state()).isEqualTo(OrderState.SETTLED);
        refuses(KernelError.IDEMPOTENCY_KEY_REUSED, () -> placed(refundOf(order, 10_00, "key-of-one-refund")));
        assertThat(room.bean(RefundRecords.class)
                        .madeUnder(Actor.person(order.payer()), new IdempotencyKey("key-of-one-refund")))
                .contains(again.refund().id());
        assertThat(room.payments.effects()).containsExactly("hold", "capture", "hold", "capture");
    }

    private static UUID got(java.util.concurrent.Future<UUID> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void moreThanIsLeftIsRefusedBeforeAnythingIsRecorded() {
        var order = settled();
        refuses(PaymentError.REFUND_ABOVE_CAPTURED, () -> placed(refundOf(order, 84_21, "key-above-captured")));
        refuses(KernelError.INVALID_REQUEST, () -> placed(refundOf(order, 0, "key-for-nothing-at-all")));
        assertThat(shown(order.order()).refunding().given()).isEmpty();
    }

    @Test
    void whatIsRefusedWhenItIsPromisedStaysRefused() {
        var order = settled();
        room.payments.refuse(PaymentError.REFUND_ABOVE_CAPTURED);
        var command = refundOf(order);
        for (var i = 0; i < 2; i++) {
            refuses(PaymentError.REFUND_ABOVE_CAPTURED, () -> placed(command));
        }
        var given = shown(order.order()).refunding().given();
        assertThat(given).extracting(Order.GivenBack::state).containsExactly(OrderState.RELEASED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "record", "ask", "capture"})
    void aFailureOnTheWayIsRepaired(String step) {
        for (var moment : List.of("before ", "after ")) {
            var order = settled();
            room.partners.answer(State.SUCCEEDED);
            room.breakage.once(moment + step);
            var refund = placed(refundOf(order));
            assertThat(room.breakage.hasHappened()).isTrue();
            assertThat(refund.state().hasEnded()).isFalse();
            room.sweepAfter(Duration.ofSeconds(2));
            assertThat(shown(refund.id()).state()).as(moment + step).isEqualTo(OrderState.SETTLED);
        }
        assertThat(room.payments.effects())
                .containsExactly("hold", "capture", "hold", "capture", "hold", "capture", "hold", "capture");
    }

    private Order suspended() {
        var order = settled();
        room.partners.answer(State.UNKNOWN);
        var refund = placed(refundOf(order));
        assertThat(refund.outcome()).isEqualTo(Outcome.PROCESSING);
        room.sweepAfter(A_DAY);
        return shown(refund.id());
    }

    @Test
    void inDoubtAtTheDeadlineThePayerHasTheMoneyAndThereIsACase() {
        var refund = suspended();
        assertThat(refund.state()).isEqualTo(OrderState.SUSPENDED);
        assertThat(refund.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(room.partners.withdrawn())
                .as("it is still wanted from the partner")
                .isEmpty();
        assertThat(room.payments.effects()).endsWith("hold", "suspend");
        var file = room.bean(CaseDesk.class).look(refund.id());
        assertThat(file.found().isRefund()).isTrue();
        assertThat(file.found().amount()).isEqualTo(Money.of(84_20, "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before suspend", "after suspend", "before resolve PAID_BACK", "after resolve PAID_BACK"})
    void aLateRefundEndsTheDoubtByItself(String moment) {
        room.breakage.once(moment);
        var refund = suspended();
        room.sweepAfter(A_WHILE);
        room.partners.answer(State.SUCCEEDED);
        room.sweepAfter(A_WHILE);
        room.sweepAfter(A_WHILE);
        assertThat(room.breakage.hasHappened()).isTrue();
        assertThat(shown(refund.id()).state()).isEqualTo(OrderState.RESOLVED);
        assertThat(room.payments.effects()).endsWith("hold", "suspend", "resolve PAID_BACK");
        assertThat(room.audited).anyMatch(line -> line.contains("the partner's refund"));
    }

    @Test
    void aLateRefusalIsLeftToTheCaseAndNeverPostsALossByItself() {
        var refund = suspended();
        room.partners.answer(State.REJECTED);
        room.sweepAfter(A_WHILE);
        room.sweepAfter(A_WHILE);
        assertThat(shown(refund.id()).state()).isEqualTo(OrderState.SUSPENDED);
        assertThat(room.payments.effects()).endsWith("hold", "suspend");
        var found = room.bean(CaseDesk.class).look(refund.id()).found();
        assertThat(found.lateRefusalAt()).isPresent();
        assertThat(found.lateSuccessAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoAdministratorsEndTheDoubtAsTheMoneyIs(Resolution how) {
        var desk = room.bean(CaseDesk.class);
        var refund = suspended();
        var anna = Deed.of(Actor.administrator(UUID.randomUUID()), "Their books say so.");
        var bert = Deed.of(Actor.administrator(UUID.randomUUID()), "I have read it.");
        var proposal = Proposal.of(anna, how, "Their mail of 29 November", "MAIL-17");
        if (how == Resolution.NOT_DONE) {
            refuses(KernelError.INVALID_REQUEST, () -> desk.propose(refund.id(), proposal));
            return;
        }
        var id = desk.propose(refund.id(), proposal).proposals().get(0).id();
        desk.approve(refund.id(), id, bert);
        assertThat(shown(refund.id()).state()).isEqualTo(OrderState.RESOLVED);
        assertThat(shown(refund.id()).outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(room.payments.effects()).endsWith("hold", "suspend", "resolve " + how);
        var key = room.bean(OrderRecords.class)
                .find(refund.id())
                .orElseThrow()
                .terms()
                .operation()
                .key();
        assertThat(room.bean(CallOrders.class).of(Set.of(key)))
                .as("its partner's file is held against what was given")
                .containsEntry(
                        key,
                        new CallOrder(
                                refund.id(),
                                how == Resolution.PAID_BACK ? OrderState.SETTLED : OrderState.RELEASED,
                                Optional.empty(),
                                true));
    }

    @Test
    void withTooMuchDoubtAlreadyNothingIsPromised() {
        try (var strict = new OrdersRoom(
                database, java.util.Map.of("sycee.orders.max-suspense", "0", "sycee.server.id", "strict"))) {
            strict.partners.answer(State.SUCCEEDED);
            var order = billOf84Dollars();
            strict.orders().place(order);
            suspended();
            refuses(
                    OrdersError.DOUBT_BUDGET_SPENT,
                    () -> strict.bean(Refunds.class).place(refundOf(order)));
            assertThat(strict.payments.effects()).containsExactly("hold", "capture");
        }
    }

    @Test
    void aRefundIsNotRefunded() {
        var order = settled();
        room.partners.answer(State.SUCCEEDED);
        var refund = placed(refundOf(order));
        assertThat(Optional.of(refund.refunding().isOffered())).contains(false);
        refuses(OrdersError.NOTHING_TO_REFUND, () -> refunds.quote(order.payer(), refund.id()));
    }
}
