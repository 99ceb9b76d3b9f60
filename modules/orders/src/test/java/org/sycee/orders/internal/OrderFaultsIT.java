package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.ServerStarted;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

/** Crashes, silence and crowds: whatever happens, each step happens once. */
class OrderFaultsIT {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final TestDatabase database = TestDatabase.of("orders");
    private final OrdersRoom room = new OrdersRoom(database);

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "record", "ask", "capture"})
    void aFailureOnTheWayToTheSettlementIsRepaired(String step) {
        for (var moment : List.of("before ", "after ")) {
            room.partners.answer(State.SUCCEEDED);
            var command = placedInto(moment + step);
            room.sweepAfter(PAUSE);
            assertThat(room.stateOf(command)).as(moment + step).isEqualTo(OrderState.SETTLED);
        }
        assertThat(room.payments.effects()).containsExactly("hold", "capture", "hold", "capture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "voidHold"})
    void aFailureOnTheWayBackIsRepaired(String step) {
        for (var moment : List.of("before ", "after ")) {
            room.partners.answer(State.REJECTED);
            var command = placedInto(moment + step);
            room.sweepAfter(PAUSE);
            assertThat(room.stateOf(command)).as(moment + step).isEqualTo(OrderState.RELEASED);
        }
        assertThat(room.payments.effects()).containsExactly("hold", "voidHold", "hold", "voidHold");
    }

    private PlaceOrder placedInto(String moment) {
        room.breakage.once(moment);
        var command = billOf84Dollars();
        var order = room.orders().place(command);
        assertThat(room.breakage.hasHappened()).isTrue();
        assertThat(order.state().hasEnded()).isFalse();
        return command;
    }

    @ParameterizedTest
    @ValueSource(strings = {"before suspend", "after suspend", "before resolve NOT_DONE", "after resolve NOT_DONE"})
    void aFailureInDoubtIsRepaired(String moment) {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.breakage.once(moment);
        room.sweepAfter(Duration.ofHours(24));
        room.sweepAfter(Duration.ofMinutes(2));
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SUSPENDED);
        room.partners.answer(State.REJECTED);
        room.sweepAfter(Duration.ofMinutes(2));
        room.sweepAfter(Duration.ofMinutes(2));
        assertThat(room.breakage.hasHappened()).isTrue();
        assertThat(room.stateOf(command)).isEqualTo(OrderState.RESOLVED);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve NOT_DONE");
    }

    @Test
    void aSuccessThatIsHeardBetweenTheDecisionToSuspendAndItsPostingChangesNothing() {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.breakage.once("after suspend");
        room.sweepAfter(Duration.ofHours(24));
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SUSPENDING);
        room.partners.answer(State.SUCCEEDED);
        room.sweepAfter(Duration.ofMinutes(2));
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SUSPENDED);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend");
    }

    @Test
    void placingAnOrderAgainGivesTheSameOrder() {
        room.partners.answer(State.UNKNOWN, State.SUCCEEDED);
        var command = billOf84Dollars();
        var first = room.orders().place(command);
        var second = room.orders().place(command);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.state()).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
    }

    @Test
    void aCrowdThatPlacesOneOrderGetsOneOrder() {
        room.partners.answer(State.SUCCEEDED);
        var command = billOf84Dollars();
        crowd(16, () -> assertThat(room.orders().place(command).id()).isEqualTo(command.order()));
        room.sweepAfter(PAUSE);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
    }

    @Test
    void aCrowdOfWorkersCapturesOnce() {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.partners.answer(State.SUCCEEDED);
        var machine = room.bean(OrderMachine.class);
        crowd(16, () -> machine.advance(command.order()));
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SETTLED);
        assertThat(room.payments.effects()).containsExactly("hold", "capture");
        assertThat(room.events).hasSize(1);
    }

    private static void crowd(int size, Runnable work) {
        var start = new CountDownLatch(1);
        var all = IntStream.range(0, size)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            awaited(start);
                            work.run();
                        },
                        task -> new Thread(task).start()))
                .toList();
        start.countDown();
        all.forEach(CompletableFuture::join);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aTurnThatWasLostDecidesNothing() {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        var records = room.bean(OrderRecords.class);
        var slow = records.claim(command.order()).orElseThrow();
        room.clock.advance(Duration.ofMinutes(2));
        var later = records.claim(command.order()).orElseThrow();
        assertThat(records.become(slow, OrderState.SETTLING)).isEmpty();
        records.letGo(slow);
        assertThat(records.claim(command.order()))
                .as("the later turn is not ended by the lost one")
                .isEmpty();
        assertThat(room.stateOf(command)).isEqualTo(OrderState.UNKNOWN);
        assertThat(records.become(later, OrderState.RELEASING)).isPresent();
        assertThat(records.become(later, OrderState.SETTLING))
                .as("a turn that saw another state")
                .isEmpty();
    }

    @Test
    void anOrderThatHasEndedGivesNoTurn() {
        room.partners.answer(State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        var records = room.bean(OrderRecords.class);
        assertThat(records.claim(command.order())).isEmpty();
        room.clock.advance(Duration.ofDays(30));
        assertThat(room.claimDue(1)).isEmpty();
    }

    @Test
    void anIllegalStepIsADefectAndChangesNothing() {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        var records = room.bean(OrderRecords.class);
        var turn = records.claim(command.order()).orElseThrow();
        assertThatThrownBy(() -> records.become(turn, OrderState.SETTLED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> records.leaveToCase(turn)).isInstanceOf(IllegalStateException.class);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.UNKNOWN);
    }

    @Test
    void newsDuringATurnAreNotLost() {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        room.clock.advance(Duration.ofHours(1));
        var records = room.bean(OrderRecords.class);
        var turn = records.claim(command.order()).orElseThrow();
        room.bean(OrderMachine.class).advance(command.order());
        records.letGo(turn);
        assertThat(room.claimDue(1)).extracting(Turn::order).containsExactly(command.order());
    }

    @Test
    void anAnswerDoesNotWaitForASilentPartner() {
        try (var hasty =
                new OrdersRoom(database, Map.of("sycee.orders.answer-within", "PT0.2S", "sycee.server.id", "two"))) {
            var gate = hasty.partners.shutGate();
            hasty.partners.answer(State.SUCCEEDED);
            var command = billOf84Dollars();
            assertThat(hasty.orders().place(command).state()).isEqualTo(OrderState.SUBMITTED);
            assertThat(hasty.orders().find(command.order()))
                    .hasValueSatisfying(order -> assertThat(order.state()).isEqualTo(OrderState.SUBMITTED));
            gate.countDown();
            awaitState(hasty, command, OrderState.SETTLED);
            assertThat(hasty.payments.effects()).containsExactly("hold", "capture");
        }
    }

    @Test
    void aRestartedServerTakesUpItsOwnOrdersAtOnceAndLeavesThoseOfOthers() {
        room.partners.answer(State.UNKNOWN);
        var command = billOf84Dollars();
        room.orders().place(command);
        var records = room.bean(OrderRecords.class);
        assertThat(records.claim(command.order())).isPresent();
        try (var other = new OrdersRoom(database, Map.of("sycee.server.id", "other"))) {
            assertThat(other.bean(OrderRecords.class).endFormerTurns()).isZero();
        }
        assertThat(room.claimDue(1)).isEmpty();
        assertThat(records.endFormerTurns()).isOne();
        room.partners.answer(State.SUCCEEDED);
        room.sweep();
        assertThat(room.stateOf(command)).isEqualTo(OrderState.SETTLED);
    }

    @Test
    void theSweepWorksByItselfFromTheStartOfTheServer() {
        room.breakage.once("before hold");
        room.partners.answer(State.SUCCEEDED);
        var command = billOf84Dollars();
        room.orders().place(command);
        assertThat(room.stateOf(command)).isEqualTo(OrderState.QUOTED);
        room.bean(OrderSweep.class).start(new ServerStarted());
        awaitState(room, command, OrderState.SETTLED);
    }

    private static void awaitState(OrdersRoom room, PlaceOrder command, OrderState state) {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (room.stateOf(command) != state && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(room.stateOf(command)).isEqualTo(state);
    }
}
