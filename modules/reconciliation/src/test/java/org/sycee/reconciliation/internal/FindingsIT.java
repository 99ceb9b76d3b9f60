package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.audit.ProposalState;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.partners.PartnerCall.State;
import org.sycee.payments.Resolution;

/** What is found of lines that contradict one another, our case, or what was decided before. */
class FindingsIT {

    private final ReconciliationRoom room = new ReconciliationRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private static Money usd(long amount) {
        return Money.of(amount, "USD");
    }

    private UUID call(State state, OrderState order) {
        return room.house.call(room.day(2).plus(Duration.ofHours(9)), state, order, 100);
    }

    private UUID paid() {
        return call(State.SUCCEEDED, OrderState.SETTLED);
    }

    private void mustBe(UUID key, Finding finding, long difference) {
        var found = room.open(key).orElseThrow();
        assertThat(found.finding()).isEqualTo(finding);
        assertThat(found.difference()).isEqualTo(usd(difference));
    }

    private PartnerCsv inEuros(PartnerCsv file, UUID key) {
        var line = file.line(key.toString(), 100, true);
        return file.with(new FileLine(line.key(), line.reference(), 100, "EUR", true, 0, line.at()));
    }

    @Test
    void whatWasPaidAndFailedOnALaterDayWasNotPaid() {
        var key = paid();
        room.compared(room.file(2).paid(key, 100));
        assertThat(room.open()).isEmpty();
        room.compared(room.file(1).failed(key, 100));
        mustBe(key, Finding.STATUS, -100);
        room.ended(room.open(key).orElseThrow(), BreakResolution.GIVEN_BACK);
        room.sweep();
        assertThat(room.open()).as("it has bounced, and the payer has it").isEmpty();
    }

    @Test
    void whatFailedAndWasPaidOnALaterDayIsAskedAboutAndWasPaid() {
        var key = paid();
        room.compared(room.file(2).failed(key, 100));
        room.compared(room.file(1).paid(key, 100));
        mustBe(key, Finding.STATUS, 0);
    }

    @Test
    void whatWasPaidAndFailedEndsNoDoubt() {
        var key = call(State.UNKNOWN, OrderState.UNKNOWN);
        room.compared(room.file(2).paid(key, 100).failed(key, 100));
        assertThat(room.house.get(key).call().state()).isEqualTo(State.UNKNOWN);
        mustBe(key, Finding.STATUS, 0);
        assertThat(room.open(key).orElseThrow().state()).isEqualTo(BreakState.WITH_ORDER);
    }

    /** Two administrators end a case, and one can enter a file. */
    @Test
    void ofAnOrderInSuspenseAFileIsEvidenceAndNoMore() {
        var failed = call(State.UNKNOWN, OrderState.SUSPENDED);
        var success = call(State.IN_PROGRESS, OrderState.SUSPENDED);
        room.compared(room.file(2).failed(failed, 100).paid(success, 100));
        assertThat(room.house.get(failed).call().state()).isEqualTo(State.UNKNOWN);
        assertThat(room.house.get(success).call().state()).isEqualTo(State.IN_PROGRESS);
        mustBe(failed, Finding.STATUS, -100);
        mustBe(success, Finding.STATUS, 0);
        assertThat(room.open()).extracting(BreakEntity::state).containsOnly(BreakState.WITH_ORDER);
        room.house.resolve(failed, Resolution.NOT_DONE, 0);
        room.house.resolve(success, Resolution.BORNE, 100);
        room.sweepAfter(Duration.ofMinutes(1));
        assertThat(room.open()).isEmpty();
    }

    @Test
    void ofWhatIsPaidBackOnlyTheExcessDiffers() {
        var more = call(State.UNKNOWN, OrderState.SUSPENDED);
        var twice = call(State.UNKNOWN, OrderState.SUSPENDED);
        room.house.resolve(more, Resolution.PAID_BACK, 0);
        room.house.resolve(twice, Resolution.PAID_BACK, 0);
        room.compared(room.file(2).paid(more, 120).paid(twice, 100).paid(twice, 100));
        mustBe(more, Finding.AMOUNT, 20);
        mustBe(twice, Finding.DUPLICATE, 100);
    }

    @Test
    void dollarsAndEurosAreNeverAdded() {
        var key = paid();
        room.compared(inEuros(room.file(2).paid(key, 100), key));
        var found = room.open(key).orElseThrow();
        assertThat(found.finding()).isEqualTo(Finding.CURRENCY);
        assertThat(found.difference()).isEqualTo(Money.of(100, "EUR"));
        assertThat(found.mayBeBorne()).isFalse();
    }

    @Test
    void anotherCurrencyOvertakesWhatWasProposed() {
        var theirs = UUID.randomUUID();
        room.compared(room.file(2).paid(theirs, 100));
        var found = room.open(theirs).orElseThrow();
        room.proposed(found, BreakResolution.BORNE);
        room.compared(inEuros(room.file(2), theirs));
        assertThat(room.bean(BreakDesk.class).look(found.id()).proposals())
                .extracting(ProposalEntity::state)
                .containsExactly(ProposalState.OVERTAKEN);
    }

    @Test
    void whereOurBooksStandTheSameFindingIsAnotherOnceAllHaveAgreedInBetween() {
        var key = paid();
        room.compared(room.file(2).paid(key, 120));
        room.ended(room.open(key).orElseThrow(), BreakResolution.OURS_STAND);
        room.compared(room.file(2).paid(key, 120).failed(UUID.randomUUID(), 1));
        assertThat(room.open(key)).as("the same").isEmpty();
        room.compared(room.file(2).paid(key, 100));
        room.compared(room.file(2).paid(key, 120).failed(UUID.randomUUID(), 1));
        mustBe(key, Finding.AMOUNT, 20);
    }
}
