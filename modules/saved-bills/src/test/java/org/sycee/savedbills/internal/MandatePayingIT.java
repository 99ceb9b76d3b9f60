package org.sycee.savedbills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments;
import org.sycee.kernel.Actor;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.outbox.Event;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.MandatePayment.Reason;
import org.sycee.savedbills.MandatePayment.State;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.StartMandate;

/** What a mandate does with a bill, and what it does not. */
class MandatePayingIT {

    private static final Duration NOTICE = Duration.ofHours(24);

    private final SavedBillsRoom room = new SavedBillsRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aBillIsAnnouncedADayBeforeAndThenPaidOnce() {
        var mandate = announced();
        var announced = room.onlyPayment(mandate);
        assertThat(announced.state()).isEqualTo(State.ANNOUNCED);
        assertThat(announced.total()).isEqualTo(Money.of(84_20, "USD"));
        assertThat(Duration.between(room.clock.instant(), announced.payAt())).isBetween(NOTICE.minusMinutes(5), NOTICE);
        assertThat(room.told()).containsExactly(Mandates.PAYMENT_ANNOUNCED);
        room.sweepAfter(NOTICE.minusMinutes(10));
        assertThat(room.bills.made()).as("the notice is not over").isEmpty();
        room.sweepAfter(Duration.ofMinutes(10));
        assertThat(room.bills.made()).hasSize(1);
        assertThat(room.bills.made().get(0).orderedBy()).isEqualTo(Actor.mandate(mandate.id()));
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAID);
        assertThat(room.onlyPayment(mandate).payment())
                .contains(room.bills.made().get(0).id());
        assertThat(room.told()).containsExactly(Mandates.PAYMENT_ANNOUNCED, Mandates.PAYMENT_MADE);
        room.sweepAfter(Duration.ofDays(2));
        assertThat(room.bills.made()).hasSize(1);
    }

    @Test
    void aBillThatIsNotDueForLongIsPlannedAndAnnouncedInItsTime() {
        var account = room.saved();
        var mandate = room.mandates()
                .start(new StartMandate(room.mei, account.id(), Money.of(100_00, "USD"), 3, FakePins.RIGHT));
        room.sweep();
        var planned = room.now(mandate).planned().orElseThrow();
        assertThat(planned.payAt()).isEqualTo(nineOClock(3));
        assertThat(planned.isAboveCeiling()).isFalse();
        assertThat(room.now(mandate).payments()).isEmpty();
        sweepAt(planned.payAt().minus(NOTICE).minusSeconds(60));
        assertThat(room.now(mandate).payments()).isEmpty();
        sweepAt(planned.payAt().minus(NOTICE));
        assertThat(room.onlyPayment(mandate).payAt()).isAfterOrEqualTo(planned.payAt());
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.ANNOUNCED);
        assertThat(room.now(mandate).planned()).isEmpty();
    }

    private void sweepAt(Instant then) {
        room.sweepAfter(Duration.between(room.clock.instant(), then));
    }

    private Instant nineOClock(int daysBefore) {
        return Instant.parse(room.bills.dueDate().minusDays(daysBefore) + "T09:00:00Z");
    }

    @Test
    void aBillAboveTheCeilingIsNeverPaidAndThePersonIsTold() {
        room.bills.cost(100_01);
        var mandate = announced();
        assertSkipped(mandate, Reason.ABOVE_CEILING);
        room.sweepAfter(Duration.ofDays(3));
        assertThat(room.bills.made()).isEmpty();
        assertThat(room.told()).containsExactly(Mandates.PAYMENT_SKIPPED);
    }

    @Test
    void aBillOfExactlyTheCeilingIsPaid() {
        room.bills.cost(100_00);
        var mandate = announced();
        room.sweepAfter(NOTICE);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAID);
    }

    @Test
    void aBillThatRoseAfterTheNoticeIsNotPaid() {
        var mandate = announced();
        room.bills.cost(84_21);
        room.sweepAfter(NOTICE);
        assertSkipped(mandate, Reason.AMOUNT_RAISED);
        assertThat(room.bills.made()).isEmpty();
    }

    @Test
    void aBillThatFellAfterTheNoticeIsPaidAsItIsNow() {
        var mandate = announced();
        room.bills.cost(80_00);
        room.sweepAfter(NOTICE);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAID);
        assertThat(room.bills.made().get(0).order().total()).isEqualTo(Money.of(80_00, "USD"));
    }

    @Test
    void aBillThatThePersonPaidMeanwhileIsNotPaidAgain() {
        var mandate = announced();
        room.bills.payByHand(SavedBillsRoom.CUSTOMER);
        room.sweepAfter(NOTICE);
        assertSkipped(mandate, Reason.ALREADY_PAID);
        assertThat(room.bills.made()).isEmpty();
    }

    @Test
    void aBillThatGaveWayToTheNextIsNotPaidAndTheNextIsAnnouncedOnItsOwn() {
        var mandate = announced();
        room.clock.advance(Duration.ofDays(20));
        room.sweep();
        assertThat(room.bills.made()).isEmpty();
        assertThat(room.now(mandate).payments())
                .extracting(payment -> payment.reason().map(Reason::name).orElse("announced"))
                .containsExactlyInAnyOrder("BILL_REPLACED", "announced");
    }

    @ParameterizedTest
    @CsvSource({
        "INSUFFICIENT_FUNDS, INSUFFICIENT_FUNDS",
        "OVER_LIMIT, OVER_LIMIT",
        "PAYMENT_REFUSED, REFUSED",
        "QUOTE_USED, ALREADY_PAID"
    })
    void aRefusedPaymentIsLeftToThePersonAndNotTriedAgain(BillPayError refusal, Reason reason) {
        var mandate = announced();
        room.bills.refuse(refusal);
        room.sweepAfter(NOTICE);
        assertSkipped(mandate, reason);
        room.bills.refuse(null);
        room.sweepAfter(Duration.ofDays(2));
        assertThat(room.bills.made()).isEmpty();
        assertThat(room.told()).containsExactly(Mandates.PAYMENT_ANNOUNCED, Mandates.PAYMENT_SKIPPED);
    }

    @Test
    void aSilentCompanyIsAskedAgainUntilTheDueDateHasPassed() {
        var mandate = announced();
        room.bills.beSilent(true);
        room.sweepAfter(NOTICE);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.ANNOUNCED);
        room.bills.beSilent(false);
        room.sweepAfter(Duration.ofMinutes(10));
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAID);
    }

    @Test
    void aCompanyThatStaysSilentIsGivenUp() {
        var mandate = announced();
        room.bills.beSilent(true);
        room.sweepAfter(Duration.ofDays(40));
        assertSkipped(mandate, Reason.COMPANY_UNAVAILABLE);
    }

    @Test
    void aCompanyThatIsSwitchedOffIsTriedAgainAndGivenUpInTheEnd() {
        var mandate = announced();
        room.bills.refuse(BillPayError.SERVICE_DISABLED);
        room.sweepAfter(NOTICE);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAYING);
        room.bills.beSilent(true);
        room.sweepAfter(Duration.ofDays(40));
        assertSkipped(mandate, Reason.COMPANY_UNAVAILABLE);
        assertThat(room.bills.made()).isEmpty();
    }

    @Test
    void aPaymentOnItsWayIsWatchedUntilTheCompanyHasTheMoney() {
        var mandate = announced();
        room.bills.endAt(OrderState.UNKNOWN);
        room.sweepAfter(NOTICE);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAYING);
        room.bills.finish(OrderState.SETTLED);
        hear(room.onlyPayment(mandate).payment().orElseThrow());
        room.sweep();
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAID);
        assertThat(room.bills.made()).hasSize(1);
    }

    @Test
    void aPaymentThatTheCompanyRefusesIsSkipped() {
        var mandate = announced();
        room.bills.endAt(OrderState.UNKNOWN);
        room.sweepAfter(NOTICE);
        room.bills.finish(OrderState.RELEASED);
        room.sweepAfter(Duration.ofMinutes(1));
        assertSkipped(mandate, Reason.REFUSED);
    }

    @Test
    void aMandateThatIsEndedBeforeThePaymentNeverPays() {
        var mandate = announced();
        room.mandates().end(room.mei, mandate.id());
        assertSkipped(mandate, Reason.STOPPED);
        room.sweepAfter(Duration.ofDays(3));
        assertThat(room.bills.made()).isEmpty();
    }

    @Test
    void aMandateThatIsPausedAtTheTimeOfThePaymentSkipsIt() {
        var mandate = announced();
        room.mandates().pause(room.mei, mandate.id());
        room.sweepAfter(NOTICE);
        assertSkipped(mandate, Reason.STOPPED);
        assertThat(room.bills.made()).isEmpty();
    }

    @Test
    void aMandateThatIsResumedInTimePays() {
        var mandate = announced();
        room.mandates().pause(room.mei, mandate.id());
        room.mandates().resume(room.mei, mandate.id());
        room.sweepAfter(NOTICE);
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.PAID);
    }

    @Test
    void theMandateOfARemovedAccountNeverPays() {
        var mandate = announced();
        room.accounts().remove(room.mei, mandate.account());
        room.sweepAfter(Duration.ofDays(3));
        assertSkipped(mandate, Reason.STOPPED);
        assertThat(room.bills.made()).isEmpty();
    }

    @Test
    void aMandateThatFollowsAnotherPaysTheBillThatThatOneLeft() {
        var first = announced();
        room.mandates().end(room.mei, first.id());
        var second = room.mandates()
                .start(new StartMandate(
                        room.mei, first.account(), Money.of(90_00, "USD"), SavedBillsRoom.AT_ONCE, FakePins.RIGHT));
        room.sweep();
        room.sweepAfter(NOTICE);
        assertThat(room.onlyPayment(second).state()).isEqualTo(State.PAID);
        assertThat(room.bills.made()).hasSize(1);
    }

    @Test
    void fortyDaysLaterEachMonthsBillIsPaidOnce() {
        var mandate = announced();
        room.sweepAfter(NOTICE);
        for (var jump = 0; jump < 3; jump++) {
            room.sweepAfter(Duration.ofDays(40));
            room.sweep();
            room.sweepAfter(NOTICE);
            room.sweepAfter(Duration.ofHours(1));
        }
        assertThat(room.bills.made())
                .extracting(payment -> payment.quote().subject().reference())
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(room.now(mandate).payments())
                .extracting(MandatePayment::state)
                .containsOnly(State.PAID);
    }

    private void hear(UUID payment) {
        room.bean(BillPaid.class).consume(Event.of(BillPayments.ENDED, payment));
    }

    private Mandate announced() {
        var mandate = room.started(room.saved());
        room.sweep();
        return mandate;
    }

    private void assertSkipped(Mandate mandate, Reason reason) {
        assertThat(room.onlyPayment(mandate).state()).isEqualTo(State.SKIPPED);
        assertThat(room.onlyPayment(mandate).reason()).contains(reason);
        assertThat(room.told()).endsWith(Mandates.PAYMENT_SKIPPED);
    }
}
