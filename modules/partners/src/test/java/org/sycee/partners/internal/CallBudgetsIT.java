package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnersError;

/** A plugin that declares 1,000.00 a day, on days that no other test has. */
class CallBudgetsIT {

    private static final AtomicInteger DAYS = new AtomicInteger(1_000);

    private final PartnersRoom room = new PartnersRoom();

    @BeforeEach
    void beginADay() {
        room.restartWithADailyBudgetOf(1_000_00);
        room.moveTheClock(Duration.ofDays(DAYS.addAndGet(3)));
        room.get(BudgetSweep.class).sweep();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static NewCall call(long amount) {
        return PartnersRoom.newCall(
                "metro",
                new BillPayment(
                        Ids.next(), Money.of(amount, "USD"), "METRO", "B-1", Map.of("customerNumber", "1002003000")));
    }

    private static UUID keyOf(NewCall call) {
        return call.operation().key();
    }

    private boolean isAdmitted(NewCall call) {
        try {
            room.calls().admit(call);
            return true;
        } catch (SyceeException e) {
            assertThat(e.error()).isEqualTo(PartnersError.DAILY_BUDGET_SPENT);
            assertThat(e).hasMessageContaining("Metro").hasMessageContaining("Nothing was set aside");
            return false;
        }
    }

    private NewCall recorded(long amount) {
        var call = call(amount);
        room.calls().admit(call);
        room.calls().record(call);
        return call;
    }

    @Test
    void callsOfADayComeToWhatIsDeclaredAndNotToACentMore() {
        recorded(400_00);
        recorded(599_99);
        assertThat(isAdmitted(call(2))).isFalse();
        assertThat(isAdmitted(call(1))).isTrue();
        assertThat(isAdmitted(call(1))).isFalse();
        room.moveTheClock(Duration.ofDays(1));
        assertThat(isAdmitted(call(1_000_00))).as("another day").isTrue();
    }

    @Test
    void oneCallThatIsMoreThanADaysIsRefused() {
        assertThat(isAdmitted(call(1_000_01))).isFalse();
        assertThat(isAdmitted(call(1_000_00))).isTrue();
    }

    @Test
    void whatWasNotAdmittedBeforeIsAdmittedWhenItIsRecordedOrRefused() {
        var first = call(600_00);
        room.calls().record(first);
        var second = call(600_00);
        assertThatThrownBy(() -> room.calls().record(second))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PartnersError.DAILY_BUDGET_SPENT));
        assertThat(room.calls().find(keyOf(second))).isEmpty();
    }

    @Test
    void repeatingTakesNothingMore() {
        var call = call(600_00);
        room.calls().admit(call);
        room.calls().admit(call);
        room.calls().record(call);
        room.calls().record(call);
        assertThat(isAdmitted(call(400_00))).isTrue();
    }

    @Test
    void whatIsNotRecordedGivesBackWhatItTookAndWhatIsRecordedDoesNot() {
        var dismissed = call(1_000_00);
        room.calls().admit(dismissed);
        room.calls().dismiss(keyOf(dismissed));
        room.calls().dismiss(keyOf(dismissed));
        var made = recorded(1_000_00);
        room.calls().dismiss(keyOf(made));
        assertThat(isAdmitted(call(1))).isFalse();
    }

    @Test
    void aCertainRefusalGivesBackOnTheDayOfTheCallAndDoubtDoesNot() {
        var refused = recorded(500_00);
        var unclear = recorded(500_00);
        room.partner()
                .onPay(bill -> bill.key().equals(keyOf(refused))
                        ? CallResult.rejected("declined", "No.")
                        : FakePartner.LOST.apply(bill));
        assertThat(room.calls().advance(keyOf(unclear)).state()).isEqualTo(State.UNKNOWN);
        assertThat(isAdmitted(call(1))).isFalse();
        assertThat(room.calls().advance(keyOf(refused)).state()).isEqualTo(State.REJECTED);
        assertThat(isAdmitted(call(500_01))).isFalse();
        assertThat(isAdmitted(call(500_00))).isTrue();
    }

    @Test
    void whatACertainCallTookIsForgottenOnceItsDayIsLongOver() {
        var certain = Stream.generate(() -> certain(100_00)).limit(3).toList();
        var unclear = recorded(100_00);
        room.partner().onPay(FakePartner.LOST);
        room.calls().advance(keyOf(unclear));
        var unmade = call(100_00);
        room.calls().admit(unmade);
        room.moveTheClock(Duration.ofDays(1));
        assertThat(forget(100)).as("yesterday's").isZero();
        room.moveTheClock(Duration.ofDays(1));
        var young = certain(1_000_00);
        assertThat(List.of(forget(2), forget(2), forget(2))).containsExactly(2, 1, 0);
        assertThat(certain).noneMatch(this::hasPart);
        assertThat(List.of(unclear, unmade, young)).allMatch(this::hasPart);
        assertThat(isAdmitted(call(1))).as("nothing is free by that").isFalse();
    }

    @Test
    void whatSomebodyHasInHandIsPassedOverAndForgottenLater() {
        var call = certain(100_00);
        room.moveTheClock(Duration.ofDays(2));
        room.database().transact(hand -> {
            hand.createNativeQuery("select key from partners.budget_part where key = :key for update")
                    .setParameter("key", keyOf(call))
                    .getResultList();
            CompletableFuture.runAsync(() -> forget(100))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            assertThat(hasPart(call)).isTrue();
        });
        room.get(BudgetSweep.class).sweep();
        assertThat(hasPart(call)).isFalse();
    }

    private NewCall certain(long amount) {
        room.partner().onPay(FakePartner::success);
        var call = recorded(amount);
        assertThat(room.calls().advance(keyOf(call)).state()).isEqualTo(State.SUCCEEDED);
        return call;
    }

    private int forget(int most) {
        return room.get(CallBudgets.class).forgetEnded(most);
    }

    private boolean hasPart(NewCall call) {
        return !room.database()
                .inTransaction(
                        entities -> entities.createNativeQuery("select 1 from partners.budget_part where key = :key")
                                .setParameter("key", keyOf(call))
                                .getResultList())
                .isEmpty();
    }

    @Test
    void aCrowdTakesExactlyWhatThereIs() {
        var tries = Stream.generate(() -> call(70_00)).limit(40).toList();
        var admitted = tries.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> isAdmitted(call)))
                .toList();
        assertThat(admitted.stream().filter(CompletableFuture::join)).hasSize(14);
        assertThat(isAdmitted(call(20_01))).isFalse();
        assertThat(isAdmitted(call(20_00))).isTrue();
    }

    @Test
    void aCrowdThatTakesForOneCallTakesOnce() {
        var call = call(600_00);
        var crowd = Stream.generate(() -> CompletableFuture.supplyAsync(() -> isAdmitted(call)))
                .limit(16)
                .toList();
        assertThat(crowd).allMatch(CompletableFuture::join);
        assertThat(isAdmitted(call(400_01))).isFalse();
        assertThat(isAdmitted(call(400_00))).isTrue();
    }

    /** Two workers on one order: one gives up, the other goes on. Whatever comes first, a recorded call has its part. */
    @Test
    void whoGivesUpWhileAnotherRecordsLeavesARecordedCallItsPart() {
        var calls = Stream.generate(() -> call(50_00)).limit(20).toList();
        for (var call : calls) {
            room.calls().admit(call);
            var both = List.of(
                    CompletableFuture.runAsync(() -> room.calls().dismiss(keyOf(call))),
                    CompletableFuture.runAsync(() -> room.calls().record(call)));
            both.forEach(CompletableFuture::join);
        }
        assertThat(isAdmitted(call(1))).isFalse();
    }
}
