package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.audit.Deed;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.partners.PartnerCall.State;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Resolution;
import org.sycee.reconciliation.ReconciliationError;

/** Of 84.20 that were paid the partner did not get all, or nothing: two administrators give it back to the payer. */
class GivenBackIT {

    private static final Deed YES = Deed.of(ReconciliationRoom.BERT, "I have read it.");

    private final ReconciliationRoom room = new ReconciliationRoom();
    private final BreakDesk desk = room.bean(BreakDesk.class);
    private final UUID key = room.house.paid(room.day(2).plus(Duration.ofHours(9)), 84_20);

    @AfterEach
    void close() {
        room.close();
    }

    private static Money usd(long amount) {
        return Money.of(amount, "USD");
    }

    /** A file that is not about it; each is another revision. */
    private PartnerCsv without() {
        return room.file(2).failed(UUID.randomUUID(), 1);
    }

    private BreakEntity breakOf(PartnerCsv file) {
        room.compared(file);
        return room.open(key).orElseThrow();
    }

    private OurSide ours(BreakEntity found) {
        return desk.look(found.id()).ours().orElseThrow();
    }

    private static void refuses(Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        SyceeException.class,
                        e -> assertThat(e.error()).isEqualTo(ReconciliationError.NOT_TO_BE_GIVEN_BACK));
    }

    @Test
    void whatThePartnerNeverGotIsGivenBackOnceAndIsFoundNoMore() {
        var found = breakOf(without());
        assertThat(found.finding()).isEqualTo(Finding.MISSING_THERE);
        assertThat(desk.look(found.id()).mayBeGivenBack()).isTrue();
        var closed = room.ended(found, BreakResolution.GIVEN_BACK);
        assertThat(closed.found().state()).isEqualTo(BreakState.RESOLVED);
        assertThat(closed.mayBeGivenBack()).isFalse();
        desk.approve(found.id(), closed.proposals().get(0).id(), YES);
        room.sweepAfter(Duration.ofHours(1));
        assertThat(room.house.corrections.asked()).containsExactly(found.adjustment());
        assertThat(room.house.get(key).corrected()).isEqualTo(84_20);
        assertThat(room.house.posted()).as("no entry of this room's own").isEmpty();
        assertThat(ours(found).standing()).isEqualTo(Standing.GIVEN_BACK);
        assertThat(ours(found).booked()).isZero();
        room.compared(without());
        assertThat(room.open(key)).isEmpty();
        room.compared(room.file(2).failed(key, 84_20));
        assertThat(room.open(key)).isEmpty();
    }

    /** The operator bears what it has given back too early. */
    @Test
    void aLaterFileThatListsItAfterAllOpensABreakOfItsOwn() {
        room.ended(breakOf(room.file(2).failed(key, 84_20)), BreakResolution.GIVEN_BACK);
        var later = breakOf(room.file(2).paid(key, 84_20));
        assertThat(later.finding()).isEqualTo(Finding.STATUS);
        assertThat(later.difference()).isEqualTo(usd(84_20));
        assertThat(desk.look(later.id()).mayBeGivenBack()).isFalse();
        room.ended(later, BreakResolution.BORNE);
        assertThat(room.house.posted()).hasSize(1);
        room.compared(room.file(2).paid(key, 84_20).failed(UUID.randomUUID(), 1));
        assertThat(room.open(key)).isEmpty();
    }

    @Test
    void ofAPartThatIsGivenBackTheRestAgreesWithTheLine() {
        var found = breakOf(room.file(2).paid(key, 80_00));
        assertThat(found.difference()).isEqualTo(usd(-4_20));
        room.ended(found, BreakResolution.GIVEN_BACK);
        assertThat(ours(found).standing()).isEqualTo(Standing.DONE);
        assertThat(ours(found).booked()).isEqualTo(80_00);
        room.compared(room.file(2).paid(key, 80_00).failed(UUID.randomUUID(), 1));
        assertThat(room.open(key)).isEmpty();
        assertThat(breakOf(room.file(2).paid(key, 84_20)).difference()).isEqualTo(usd(4_20));
        var rest = breakOf(without());
        assertThat(rest.difference()).isEqualTo(usd(-80_00));
        room.ended(rest, BreakResolution.GIVEN_BACK);
        assertThat(ours(rest).standing()).isEqualTo(Standing.GIVEN_BACK);
    }

    @Test
    void theSameDifferenceAfterAPartWasGivenBackIsAnother() {
        var first = breakOf(room.file(2).paid(key, 80_00));
        room.ended(first, BreakResolution.GIVEN_BACK);
        var second = breakOf(room.file(2).paid(key, 75_80));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.difference()).isEqualTo(first.difference());
        room.ended(second, BreakResolution.GIVEN_BACK);
        assertThat(ours(second).booked()).isEqualTo(75_80);
        room.compared(room.file(2).paid(key, 75_80).failed(UUID.randomUUID(), 1));
        assertThat(room.open(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"84_21", "90_00"})
    void whatThePartnerGotBeyondTheBooksIsNotGivenBack(String listed) {
        var found = breakOf(room.file(2).paid(key, Long.parseLong(listed.replace("_", ""))));
        refuses(() -> room.proposed(found, BreakResolution.GIVEN_BACK));
        assertThat(desk.look(found.id()).proposals()).isEmpty();
    }

    @Test
    void whatThePayerHasAlreadyIsNotGivenBack() {
        var found = breakOf(without());
        room.house.corrections.refund(key, 1);
        assertThat(desk.look(found.id()).mayBeGivenBack()).isFalse();
        refuses(() -> room.proposed(found, BreakResolution.GIVEN_BACK));
        room.ended(found, BreakResolution.OURS_STAND);
    }

    @Test
    void whatTheOperatorBearsThePayerHasAlready() {
        var doubt = room.house.call(room.day(2).plus(Duration.ofHours(9)), State.UNKNOWN, OrderState.SUSPENDED, 30_00);
        room.house.resolve(doubt, Resolution.BORNE, 30_00);
        room.compared(without());
        var found = room.open(doubt).orElseThrow();
        assertThat(found.difference()).isEqualTo(usd(-30_00));
        refuses(() -> room.proposed(found, BreakResolution.GIVEN_BACK));
    }

    @Test
    void whatTheBooksRefuseAtTheEndLeavesTheBreakOpenForAnotherEnd() {
        var found = breakOf(without());
        var proposal = room.proposed(found, BreakResolution.GIVEN_BACK);
        room.house.corrections.refund(key, 1);
        refuses(() -> desk.approve(found.id(), proposal, YES));
        var open = room.seen(found.id());
        assertThat(open.state()).isEqualTo(BreakState.OPEN);
        assertThat(open.resolution()).isEmpty();
        assertThat(open.adjustment()).isNotEqualTo(found.adjustment());
        assertThat(room.house.get(key).corrected()).isZero();
        assertThat(room.audited)
                .last()
                .asString()
                .startsWith("break-resolution-refused break:" + found.id())
                .contains("resolution=GIVEN_BACK", "refusal=refund-above-captured");
        assertThat(desk.approve(found.id(), proposal, YES).found().state()).isEqualTo(BreakState.OPEN);
        room.ended(open, BreakResolution.OURS_STAND);
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.RESOLVED);
    }

    @Test
    void whatWasDecidedIsGivenBackThoughTheServerDiedInBetween() {
        var found = breakOf(without());
        var proposal = room.proposed(found, BreakResolution.GIVEN_BACK);
        room.bean(BreakRecords.class).approve(found.id(), proposal, YES);
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.RESOLVING);
        room.bean(Adjustments.class).post(room.seen(found.id()));
        room.sweep();
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.RESOLVED);
        assertThat(room.house.get(key).corrected()).isEqualTo(84_20);
    }

    /** Else the 4.20 would be missing once more, and might be given back twice. */
    @Test
    void aRoundThatReadTheBooksBeforeACorrectionDoesNotJudgeByThat() {
        var found = breakOf(room.file(2).paid(key, 80_00));
        decided(found);
        room.take(room.file(2).paid(key, 75_00));
        room.house.corrections.afterReading(desk::finishResolving);
        room.bean(Matching.class).run(room.bean(Rounds.class).claim().orElseThrow());
        room.sweep();
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.RESOLVED);
        var rest = room.open(key).orElseThrow();
        assertThat(rest.difference()).isEqualTo(usd(-5_00));
        room.ended(rest, BreakResolution.GIVEN_BACK);
        assertThat(ours(rest).booked()).isEqualTo(75_00);
        room.sweep();
        assertThat(room.open(key)).isEmpty();
    }

    @Test
    void whatDiffersWhileABreakIsBeingEndedIsFoundAfterwardsThoughARoundDies() {
        var found = breakOf(room.file(2).paid(key, 80_00));
        var rounds = room.bean(Rounds.class);
        decided(found);
        room.take(room.file(2).paid(key, 75_00));
        room.bean(Matching.class).run(rounds.claim().orElseThrow());
        assertThat(room.open(key)).map(BreakEntity::state).contains(BreakState.RESOLVING);
        desk.finishResolving();
        room.bean(MatchRecords.class)
                .begin(rounds.claim().orElseThrow(), new Horizon(room.clock.instant(), Optional.empty()));
        rounds.endFormerTurns();
        room.sweep();
        assertThat(room.open(key)).map(BreakEntity::difference).contains(usd(-5_00));
    }

    @Test
    void whatARoundFindsBeforeTheBooksRefuseIsToldOfTheOpenBreak() {
        var found = breakOf(without());
        decided(found);
        room.house.corrections.refund(key, 1);
        room.take(room.file(2).paid(key, 80_00));
        room.bean(Matching.class).run(room.bean(Rounds.class).claim().orElseThrow());
        assertThat(room.seen(found.id()).difference()).isEqualTo(usd(-84_20));
        room.sweep();
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.OPEN);
        assertThat(room.seen(found.id()).difference()).isEqualTo(usd(-4_20));
    }

    /** It is decided that it is given back, and nothing is in the books yet. */
    private void decided(BreakEntity found) {
        room.bean(BreakRecords.class).approve(found.id(), room.proposed(found, BreakResolution.GIVEN_BACK), YES);
    }

    /** Two servers finish the same; by the time the slow one hears of the refusal, something else was decided. */
    @Test
    void aRefusalThatIsHeardLateUndoesNoOtherDecision() {
        var found = breakOf(without());
        var records = room.bean(BreakRecords.class);
        var proposal = room.proposed(found, BreakResolution.GIVEN_BACK);
        records.approve(found.id(), proposal, YES);
        var slow = room.seen(found.id());
        room.house.corrections.refund(key, 1);
        room.sweep();
        records.approve(found.id(), room.proposed(found, BreakResolution.OURS_STAND), YES);
        records.reopen(slow, PaymentError.REFUND_ABOVE_CAPTURED);
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.RESOLVING);
        room.sweep();
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.RESOLVED);
    }
}
