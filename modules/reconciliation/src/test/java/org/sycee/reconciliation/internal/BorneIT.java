package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.audit.Deed;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.partners.PartnerCall.State;
import org.sycee.reconciliation.ReconciliationError;

/** Of 100 that were paid the partner lists more, and the operator bears it: later comparisons know that. */
class BorneIT {

    private final ReconciliationRoom room = new ReconciliationRoom();
    private final BreakDesk desk = room.bean(BreakDesk.class);
    private final UUID key = room.house.paid(room.day(2).plus(Duration.ofHours(9)), 100);

    @AfterEach
    void close() {
        room.close();
    }

    private static Money usd(long amount) {
        return Money.of(amount, "USD");
    }

    private PartnerCsv listed(long amount) {
        return room.file(2).paid(key, amount);
    }

    private BreakEntity breakOf(PartnerCsv file) {
        room.compared(file);
        return room.open(key).orElseThrow();
    }

    /** So much, by all breaks of the key. */
    private long borne() {
        return room.house.posted().stream()
                .mapToLong(entry -> room.house.bornBy(entry.reference()))
                .sum();
    }

    /** The partner says 120, and the operator bears 20. */
    private BreakEntity twentyAreBorne() {
        var found = breakOf(listed(120));
        assertThat(found.difference()).isEqualTo(usd(20));
        room.ended(found, BreakResolution.BORNE);
        room.sweep();
        assertThat(room.open(key)).isEmpty();
        assertThat(borne()).isEqualTo(20);
        return found;
    }

    @Test
    void aLaterFileThatListsMoreDiffersByTheRestOnly() {
        twentyAreBorne();
        var rest = breakOf(listed(130));
        assertThat(rest.finding()).isEqualTo(Finding.AMOUNT);
        assertThat(rest.difference()).isEqualTo(usd(10));
        room.ended(rest, BreakResolution.BORNE);
        room.sweep();
        assertThat(borne()).isEqualTo(30);
        assertThat(room.open(key)).isEmpty();
    }

    @Test
    void whatWasBorneAndIsNotListedAfterAllIsTakenBack() {
        twentyAreBorne();
        var found = breakOf(listed(100));
        assertThat(found.finding()).isEqualTo(Finding.AMOUNT);
        assertThat(found.difference()).isEqualTo(usd(-20));
        assertThat(found.borne()).isEqualTo(usd(20));
        assertThat(desk.look(found.id()).mayBeGivenBack())
                .as("the payer has nothing of it")
                .isFalse();
        room.ended(found, BreakResolution.BORNE);
        room.sweep();
        assertThat(borne()).isZero();
        assertThat(room.open(key)).isEmpty();
    }

    @Test
    void noMoreIsTakenBackThanWasBorneTheRestIsThePayers() {
        twentyAreBorne();
        var missing = breakOf(room.file(2).paid(UUID.randomUUID(), 1));
        assertThat(missing.difference()).isEqualTo(usd(-120));
        room.ended(missing, BreakResolution.BORNE);
        room.sweep();
        assertThat(borne()).isZero();
        var rest = room.open(key).orElseThrow();
        assertThat(rest.finding()).isEqualTo(Finding.MISSING_THERE);
        assertThat(rest.difference()).isEqualTo(usd(-100));
        assertThat(rest.mayBeBorne()).isFalse();
        room.ended(rest, BreakResolution.GIVEN_BACK);
        room.sweep();
        assertThat(room.open(key)).isEmpty();
    }

    @Test
    void theSameDifferenceAfterItWasBorneIsAnother() {
        room.ended(breakOf(listed(120)), BreakResolution.BORNE);
        assertThat(breakOf(listed(140)).difference()).isEqualTo(usd(20));
    }

    @Test
    void whatWasNeverAskedForAndIsListedNoMoreIsTakenBackToo() {
        var theirs = UUID.randomUUID();
        room.compared(room.file(2).paid(key, 100).paid(theirs, 500));
        room.ended(room.open(theirs).orElseThrow(), BreakResolution.BORNE);
        room.compared(listed(100));
        var found = room.open(theirs).orElseThrow();
        assertThat(found.difference()).isEqualTo(usd(-500));
        room.ended(found, BreakResolution.BORNE);
        room.sweep();
        assertThat(borne()).isZero();
        assertThat(room.open()).isEmpty();
    }

    @Test
    void aFeeThatIsBorneIsNoPartOfTheAmount() {
        room.ended(breakOf(withFee(100, 5)), BreakResolution.BORNE);
        assertThat(breakOf(withFee(100, 7)).difference()).isEqualTo(usd(2));
        var amount = breakOf(withFee(130, 7));
        assertThat(amount.finding()).isEqualTo(Finding.AMOUNT);
        assertThat(amount.difference()).isEqualTo(usd(30));
        var fee = breakOf(withFee(100, 0));
        assertThat(fee.finding()).isEqualTo(Finding.FEE);
        assertThat(fee.difference()).isEqualTo(usd(-5));
        room.ended(fee, BreakResolution.BORNE);
        assertThat(borne()).isZero();
    }

    private PartnerCsv withFee(long amount, long fee) {
        var line = room.file(2).line(key.toString(), amount, true);
        return room.file(2).with(new FileLine(line.key(), line.reference(), amount, "USD", true, fee, line.at()));
    }

    /** Borne, it would be booked twice, the wrong way: the partner owes it, and the payer is to have it. */
    @Test
    void whatAPartnerGaveBackIsNotTheOperatorsToBear() {
        var at = room.day(2).plus(Duration.ofHours(9));
        var refund = room.house.refund(at, State.REJECTED, OrderState.RELEASED, 100);
        room.compared(listed(100).paid(refund, 100));
        var found = room.open(refund).orElseThrow();
        assertThat(found.difference()).isEqualTo(usd(100));
        assertThat(found.subject().orElseThrow().kind()).isEqualTo(OurSide.Subject.Kind.REFUND);
        refuses(ReconciliationError.NOT_TO_BE_BORNE, () -> room.proposed(found, BreakResolution.BORNE));
        assertThat(found.mayBeBorne()).isFalse();
        room.ended(found, BreakResolution.OURS_STAND);
        assertThat(room.house.posted()).isEmpty();
    }

    private static void refuses(ErrorCode code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    @Test
    void nothingIsDecidedWhileAFileWaitsToBeCompared() {
        var found = breakOf(listed(120));
        var proposal = room.proposed(found, BreakResolution.BORNE);
        var yes = Deed.of(ReconciliationRoom.BERT, "I have read it.");
        room.take(listed(100));
        refuses(ReconciliationError.FILE_NOT_COMPARED, () -> desk.approve(found.id(), proposal, yes));
        room.sweep();
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.HEALED);
        assertThat(room.house.posted()).isEmpty();
    }
}
