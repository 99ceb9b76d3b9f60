package org.sycee.disputes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.Disputes;
import org.sycee.kernel.KernelError;
import org.sycee.orders.OrderState;
import org.sycee.orders.OrdersError;
import org.sycee.orders.PlaceRefund;
import org.sycee.outbox.Event;

/** What becomes of a refund that was decided on, through crashes and silence: the money comes once, or the dispute is open. */
class RefundFaultsIT {

    private final DisputesRoom room = new DisputesRoom();

    @AfterEach
    void close() {
        room.close();
    }

    /** As if the server died between the decision and the request. */
    @Test
    void whatWasDecidedAndNotAskedForIsAskedForByTheSweepUnderTheSameIntent() {
        room.refunds.dieBefore();
        var dispute = room.raised();
        var proposal = room.proposed(dispute);
        assertThatThrownBy(() -> room.approve(dispute, proposal, room.bob)).isInstanceOf(IllegalStateException.class);
        assertStands(dispute, DisputeState.REFUNDING);
        assertThat(room.refunds.count()).isZero();
        room.sweepLater();
        assertStands(dispute, DisputeState.REFUNDING);

        room.refunds.live();
        room.sweepLater();
        assertStands(dispute, DisputeState.ANSWERED);
        assertThat(room.refunds.asked)
                .extracting(one -> one.intent().key().value())
                .containsExactly(proposal.toString());
    }

    /** As if the server died between the request and the record of its answer. */
    @Test
    void whatWasAskedForAndNotRecordedIsAskedForAgainAndComesOnce() {
        room.refunds.dieAfter();
        var dispute = room.raised();
        var proposal = room.proposed(dispute);
        assertThatThrownBy(() -> room.approve(dispute, proposal, room.bob)).isInstanceOf(IllegalStateException.class);
        assertThat(room.refunds.count()).isEqualTo(1);
        room.refunds.live();
        room.sweepLater();
        room.sweepLater();
        assertStands(dispute, DisputeState.ANSWERED);
        assertThat(room.refunds.count()).isEqualTo(1);
        assertThat(room.refunds.asked)
                .extracting(PlaceRefund::intent)
                .containsExactly(
                        room.refunds.asked.get(0).intent(),
                        room.refunds.asked.get(0).intent());
        assertThat(room.events).extracting(Event::type).containsExactly(Disputes.ANSWERED);
    }

    @Test
    void whatIsOnItsWayIsLookedAtAgainAfterARestUntilItEnds() {
        room.refunds.stand(OrderState.IN_PROGRESS);
        var dispute = approved();
        assertStands(dispute, DisputeState.REFUNDING);
        assertThat(room.desk().look(dispute).dispute().refund()).isPresent();
        room.get(RefundSweep.class).sweep();
        assertThat(room.refunds.asked).as("it rests").hasSize(1);
        room.sweepLater();
        assertThat(room.refunds.asked).hasSize(2);
        assertThat(room.events).isEmpty();
        room.refunds.stand(OrderState.SETTLED);
        room.sweepLater();
        room.sweepLater();
        assertStands(dispute, DisputeState.ANSWERED);
        assertThat(room.refunds.asked).hasSize(3);
        assertThat(room.refunds.count()).isEqualTo(1);
        assertThat(room.events).hasSize(1);
    }

    /** In doubt at its deadline the payer has the money. */
    @Test
    void aRefundInDoubtThatThePayerHasAnswers() {
        room.refunds.stand(OrderState.SUSPENDED);
        assertStands(approved(), DisputeState.ANSWERED);
    }

    @Test
    void aRefundThatEndsWithoutMoneyOpensTheDisputeAgainWithANoteAndAnotherMayBeProposed() {
        room.refunds.stand(OrderState.RELEASED);
        var dispute = approved();
        assertStands(dispute, DisputeState.OPEN);
        assertThat(room.desk().look(dispute).dispute().note().orElseThrow())
                .startsWith("The refund that was approved did not happen, and no money has moved.");
        assertThat(room.events).isEmpty();
        assertThat(room.done(dispute)).endsWith("dispute-refund-approved", "dispute-refund-failed");

        room.refunds.stand(OrderState.SETTLED);
        room.approve(dispute, room.proposed(dispute), room.bob);
        assertStands(dispute, DisputeState.ANSWERED);
        assertThat(room.refunds.count()).as("a second one under another intent").isEqualTo(2);
        assertThat(room.desk().look(dispute).dispute().note()).isEmpty();
    }

    @Test
    void aRefundThatIsRefusedForGoodOpensTheDisputeAgain() {
        room.refunds.refuse(OrdersError.NOTHING_TO_REFUND);
        var dispute = approved();
        assertStands(dispute, DisputeState.OPEN);
        assertThat(room.desk().look(dispute).dispute().note().orElseThrow()).endsWith("Not now.");
        room.sweepLater();
        assertThat(room.refunds.asked).hasSize(1);
    }

    @Test
    void aPartnerThatIsAwayIsAskedAgain() {
        room.refunds.refuse(KernelError.UNAVAILABLE);
        var dispute = approved();
        assertStands(dispute, DisputeState.REFUNDING);
        room.refunds.refuse(null);
        room.sweepLater();
        assertStands(dispute, DisputeState.ANSWERED);
    }

    /** What an old look finds out must not touch what was decided after it. */
    @Test
    void anOldLookChangesNothing() {
        room.refunds.stand(OrderState.RELEASED);
        var dispute = room.raised();
        var first = room.proposed(dispute);
        room.approve(dispute, first, room.bob);
        room.refunds.stand(OrderState.IN_PROGRESS);
        room.approve(dispute, room.proposed(dispute), room.bob);
        var seen = room.seen(dispute);
        var old = new Decided(dispute, first, room.mei, seen.subject().order(), PaidOrders.AMOUNT);
        room.get(RefundingRecords.class).failed(old, "Late.");
        room.get(RefundingRecords.class).paid(old, UUID.randomUUID());
        assertStands(dispute, DisputeState.REFUNDING);
    }

    private UUID approved() {
        var dispute = room.raised();
        room.approve(dispute, room.proposed(dispute), room.bob);
        return dispute;
    }

    private void assertStands(UUID dispute, DisputeState state) {
        assertThat(room.seen(dispute).state()).isEqualTo(state);
    }
}
