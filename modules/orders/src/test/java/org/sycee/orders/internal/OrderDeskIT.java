package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

class OrderDeskIT {

    private static final Actor ADMINISTRATOR = Actor.administrator(UUID.randomUUID());
    private static final Duration A_DAY = Duration.ofHours(24);

    private final OrdersRoom room = new OrdersRoom(TestDatabase.of("orders"));
    private final OrderDesk desk = room.bean(OrderDesk.class);

    @AfterEach
    void close() {
        room.close();
    }

    private PlaceOrder placed(State... answers) {
        room.partners.answer(answers);
        var command = billOf84Dollars();
        room.orders().place(command);
        return command;
    }

    private List<UUID> listed(String state, String stuck) {
        return desk.page(OrderQuery.of(state, stuck, null), 100).stream()
                .map(line -> line.terms().order())
                .toList();
    }

    private Plan planOf(PlaceOrder order) {
        return desk.look(order.order()).plan();
    }

    @Test
    void stuckIsWhatHasNotEndedAndIsOlderThanAMinute() {
        var settled = placed(State.SUCCEEDED);
        var unknown = placed(State.UNKNOWN);
        assertThat(listed(null, "true")).doesNotContain(settled.order(), unknown.order());
        room.clock.advance(Duration.ofSeconds(61));
        var young = placed(State.UNKNOWN);
        assertThat(listed(null, "true")).contains(unknown.order()).doesNotContain(settled.order(), young.order());
        assertThat(listed("UNKNOWN", "true")).contains(unknown.order());
        assertThat(listed("SETTLED", "true")).isEmpty();
    }

    @Test
    void allOrdersAreListedTheNewestFirstPageByPage() {
        var all =
                Stream.generate(() -> placed(State.SUCCEEDED).order()).limit(3).toList();
        var first = desk.page(OrderQuery.of("SETTLED", null, null), 2);
        assertThat(first).extracting(line -> line.terms().order()).containsExactly(all.get(2), all.get(1));
        var next = desk.page(OrderQuery.of("SETTLED", null, all.get(1).toString()), 1);
        assertThat(next).extracting(line -> line.terms().order()).containsExactly(all.get(0));
    }

    @Test
    void thePlanOfADoubtSaysWhenItIsLookedAtAndWhenThePayerIsFree() {
        var before = room.clock.instant();
        var order = placed(State.UNKNOWN);
        var plan = planOf(order);
        assertThat(plan.step()).isEqualTo(NextStep.ASK);
        assertThat(plan.at().orElseThrow())
                .isBetween(before, room.clock.instant().plusSeconds(1));
        assertThat(plan.suspendsAt()).hasValue(plan.deadline());
        assertThat(plan.inHandOf()).isEmpty();
    }

    @Test
    void pastTheDeadlineOnlyTheOperatorsDoubtIsLeftToAskFor() {
        var order = placed(State.UNKNOWN);
        room.clock.advance(A_DAY);
        assertThat(planOf(order).step()).isEqualTo(NextStep.ASK_A_LAST_TIME);
        room.sweep();
        assertThat(room.stateOf(order)).isEqualTo(OrderState.SUSPENDED);
        assertThat(planOf(order).step()).isEqualTo(NextStep.ASK_FOR_THE_CASE);
        assertThat(planOf(order).suspendsAt()).isEmpty();
    }

    @Test
    void anOrderThatHasEndedHasNoPlan() {
        assertThat(planOf(placed(State.SUCCEEDED))).isEqualTo(Plan.NONE);
        assertThat(planOf(placed(State.REJECTED))).isEqualTo(Plan.NONE);
    }

    @Test
    void lookingMovesNothing() {
        var order = placed(State.UNKNOWN, State.SUCCEEDED);
        desk.look(order.order());
        listed(null, null);
        assertThat(room.stateOf(order)).isEqualTo(OrderState.UNKNOWN);
        assertThat(room.partners.hurries()).isZero();
        assertThat(room.audited).isEmpty();
    }

    @Test
    void hurryingAsksAtOnceAndIsAudited() {
        var order = placed(State.UNKNOWN, State.SUCCEEDED);
        var file = desk.hurry(ADMINISTRATOR, order.order());
        assertThat(file.order().state()).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
        desk.hurry(ADMINISTRATOR, order.order());
        assertThat(room.payments.effects()).as("nothing twice").containsExactly("hold", "capture");
        assertThat(room.audited)
                .containsExactly(
                        "order-hurried order:" + order.order() + "{state=UNKNOWN}",
                        "order-hurried order:" + order.order() + "{state=SETTLED}");
    }

    @Test
    void whatIsInSuspenseIsCountedByInstanceUntilItIsResolved() {
        var before = inSuspense();
        placed(State.UNKNOWN);
        room.clock.advance(A_DAY);
        room.sweep();
        assertThat(inSuspense()).isEqualTo(before.plus(Money.of(8420, "USD")));
        room.partners.answer(State.REJECTED);
        room.sweepAfter(Duration.ofMinutes(2));
        assertThat(inSuspense()).isEqualTo(before);
    }

    private Money inSuspense() {
        return desk.suspense().stream()
                .filter(one -> one.instance().equals("metro-utilities"))
                .map(OrderOversight.InSuspense::total)
                .findFirst()
                .orElse(Money.of(0, "USD"));
    }

    @ParameterizedTest
    @CsvSource({"settled, true, ", "NONE, , ", ", yes, ", ", TRUE, ", ", , 17", ", , ' '"})
    void whatMeansNothingIsRefused(String state, String stuck, String cursor) {
        assertThatThrownBy(() -> OrderQuery.of(state, stuck, cursor))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST));
    }

    @Test
    void anOrderThatDoesNotExistIsNotFoundAndNotAudited() {
        var nobody = UUID.randomUUID();
        for (Runnable work : List.<Runnable>of(() -> desk.look(nobody), () -> desk.hurry(ADMINISTRATOR, nobody))) {
            assertThatThrownBy(work::run)
                    .isInstanceOfSatisfying(
                            SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.NOT_FOUND));
        }
        assertThat(room.audited).isEmpty();
    }
}
