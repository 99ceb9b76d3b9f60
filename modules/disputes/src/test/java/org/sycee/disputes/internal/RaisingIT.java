package org.sycee.disputes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sycee.disputes.internal.DisputesRoom.newKey;
import static org.sycee.disputes.internal.Refusals.assertRefused;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.DisputeReason;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.DisputesError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.Outcome;
import org.sycee.orders.Refunds;

/** What payers can say of their orders, and that it is heard once. */
class RaisingIT {

    private final DisputesRoom room = new DisputesRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BILL", "RIDE", "TIP", "CASH_OUT"})
    void whatWasPaidCanBeDisputedWhateverItIs(String kind) {
        var order = room.orders.add(room.mei, kind, OrderState.SETTLED, room.clock.instant());
        var dispute = room.raise(order, newKey()).dispute();
        assertThat(dispute.subject()).isEqualTo(new Dispute.Subject(order, kind, "City Cabs", Money.of(13_00, "USD")));
        assertThat(dispute.claim()).isEqualTo(new Dispute.Claim(DisputeReason.WRONG_AMOUNT, DisputesRoom.WORDS));
        assertThat(dispute.state()).isEqualTo(DisputeState.OPEN);
        assertThat(dispute.answerBy()).isEqualTo(dispute.raisedAt().plus(Duration.ofDays(3)));
        assertThat(dispute.raisedAt()).isCloseTo(room.clock.instant(), within(1, ChronoUnit.MINUTES));
        assertThat(of(order)).extracting(Dispute::id).containsExactly(dispute.id());
        assertThat(room.refunds.asked).isEmpty();
        assertThat(room.events).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void onlyWhatWasPaidCan(OrderState state) {
        var order = room.orders.add(room.mei, "BILL", state, room.clock.instant());
        var isPaid = state.outcome() == Outcome.SUCCEEDED;
        assertThat(room.disputes().ofOrder(room.mei, order).mayRaise()).isEqualTo(isPaid);
        if (isPaid) {
            assertThat(room.raise(order, newKey()).isReplay()).isFalse();
        } else {
            assertRefused(DisputesError.NOT_DISPUTABLE, () -> room.raise(order, newKey()));
        }
    }

    @Test
    void aRefundCannot() {
        var refund = room.orders.add(room.mei, Refunds.KIND, OrderState.SETTLED, room.clock.instant());
        assertRefused(DisputesError.NOT_DISPUTABLE, () -> room.raise(refund, newKey()));
    }

    @Test
    void anothersOrderIsNotThere() {
        var order = room.ride();
        var lin = PersonId.next();
        assertRefused(KernelError.NOT_FOUND, () -> room.raise(lin, order, newKey(), "Mine."));
        var dispute = room.raise(order, newKey()).dispute().id();
        assertThat(room.disputes().find(lin, dispute)).isEmpty();
        assertThat(room.disputes().ofOrder(lin, order).raised()).isEmpty();
        assertThat(room.disputes().ofOrder(lin, order).mayRaise()).isFalse();
    }

    @Test
    void ninetyDaysAfterItEndedItIsTooLate() {
        var inTime = room.ride();
        var late = room.ride();
        room.clock.advance(Duration.ofDays(89));
        assertThat(room.raise(inTime, newKey()).dispute().state()).isEqualTo(DisputeState.OPEN);
        room.clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertRefused(DisputesError.DISPUTE_TOO_LATE, () -> room.raise(late, newKey()));
        assertThat(room.disputes().ofOrder(room.mei, late).mayRaise()).isFalse();
    }

    @Test
    void theSameRequestGivesTheSameDisputeAndAnotherUnderItsKeyIsRefused() {
        var order = room.ride();
        var key = newKey();
        var first = room.raise(order, key);
        var again = room.raise(order, key);
        assertThat(again.isReplay()).isTrue();
        assertThat(again.dispute()).isEqualTo(first.dispute());
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.raise(room.mei, order, key, "Something else."));
        assertThat(room.get(DisputeIntents.class).resourceOf(Actor.person(room.mei), new IdempotencyKey(key)))
                .contains("/disputes/" + first.dispute().id());
    }

    @Test
    void anOrderHasOneOpenDisputeAndMayHaveAnotherWhenThatIsAnswered() {
        var order = room.ride();
        var first = room.raise(order, newKey()).dispute().id();
        assertRefused(DisputesError.DISPUTE_OPEN, () -> room.raise(order, newKey()));
        assertThat(room.disputes().ofOrder(room.mei, order).mayRaise()).isFalse();
        room.desk().answer(first, room.ada, "The fare is as agreed.");
        assertThat(room.disputes().ofOrder(room.mei, order).mayRaise()).isTrue();
        var second = room.raise(order, newKey()).dispute().id();
        assertThat(of(order)).extracting(Dispute::id).containsExactly(second, first);
    }

    private List<Dispute> of(UUID order) {
        return room.disputes().ofOrder(room.mei, order).raised();
    }

    @Test
    void ofManyAtOnceOneIsRaised() throws Exception {
        var order = room.ride();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var tries = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> isRaised(order))
                    .toList();
            var raised = 0;
            for (var one : threads.invokeAll(tries)) {
                raised += one.get() ? 1 : 0;
            }
            assertThat(raised).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(of(order)).hasSize(1);
    }

    private boolean isRaised(UUID order) {
        try {
            return !room.raise(order, newKey()).isReplay();
        } catch (SyceeException e) {
            assertThat(e.error()).isEqualTo(DisputesError.DISPUTE_OPEN);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void whatSaysNothingOrDisturbsIsInvalid(String words) {
        var order = room.ride();
        assertRefused(KernelError.INVALID_REQUEST, () -> room.raise(room.mei, order, newKey(), words));
        assertRefused(KernelError.INVALID_REQUEST, () -> room.raise(room.mei, order, newKey(), "x".repeat(501)));
        assertThat(room.raise(room.mei, order, newKey(), "x".repeat(500))
                        .dispute()
                        .state())
                .isEqualTo(DisputeState.OPEN);
    }
}
