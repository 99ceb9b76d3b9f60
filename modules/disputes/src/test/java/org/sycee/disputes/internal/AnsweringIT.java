package org.sycee.disputes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sycee.disputes.internal.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalError;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.Disputes;
import org.sycee.disputes.DisputesError;
import org.sycee.kernel.KernelError;
import org.sycee.money.Money;
import org.sycee.outbox.Event;

/** What administrators say: one in words, two with money. */
class AnsweringIT {

    private final DisputesRoom room = new DisputesRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anAnswerInWordsIsToldOnceAndMovesNothing() {
        var dispute = room.raised();
        room.desk().answer(dispute, room.ada, "The fare is as agreed.");
        var file = room.desk().answer(dispute, room.ada, "The fare is as agreed.");
        var answer = room.seen(dispute).answer().orElseThrow();
        assertThat(answer.words()).isEqualTo("The fare is as agreed.");
        assertThat(answer.refund()).isEmpty();
        assertThat(file.dispute().answeredBy()).contains(room.ada.id());
        assertThat(room.events).extracting(Event::type, Event::subject).containsExactly(told(dispute));
        assertThat(room.done(dispute)).containsExactly("dispute-answered");
        assertThat(room.refunds.asked).isEmpty();
        assertRefused(DisputesError.DISPUTE_MOVED, () -> room.desk().answer(dispute, room.bob, "No."));
        assertRefused(DisputesError.DISPUTE_MOVED, () -> room.proposed(dispute));
    }

    private static Tuple told(UUID dispute) {
        return tuple(Disputes.ANSWERED, dispute);
    }

    /** Such a character counts as two in Java, and as one for whoever types it. */
    @Test
    void theLongestWordsAreTakenInEveryScript() {
        var longest = "🚕".repeat(500);
        var answered = room.raise(room.mei, room.ride(), DisputesRoom.newKey(), longest)
                .dispute()
                .id();
        room.desk().answer(answered, room.ada, longest);
        assertThat(room.seen(answered).answer().orElseThrow().words()).isEqualTo(longest);
        var dispute = room.raised();
        room.desk().propose(dispute, room.ada, longest, PaidOrders.AMOUNT);
        assertThat(room.desk().look(dispute).proposals().get(0).words()).isEqualTo(longest);
    }

    @Test
    void whoProposesDoesNotDecide() {
        var dispute = room.raised();
        var proposal = room.proposed(dispute);
        assertRefused(ProposalError.OWN_PROPOSAL, () -> room.approve(dispute, proposal, room.ada));
        var own = Deed.of(room.ada, "I have changed my mind.");
        assertRefused(ProposalError.OWN_PROPOSAL, () -> room.desk().decline(dispute, proposal, own));
        assertThat(room.desk().look(dispute).dispute().shown().state()).isEqualTo(DisputeState.PROPOSED);
        assertThat(room.seen(dispute).answer()).isEmpty();
        assertThat(room.refunds.asked).isEmpty();
        assertThat(room.done(dispute)).containsExactly("dispute-refund-proposed");
    }

    @Test
    void anotherAdministratorsApprovalGivesTheMoneyOnceAndAnswers() {
        var dispute = room.raised();
        var proposal = room.proposed(dispute);
        room.approve(dispute, proposal, room.bob);
        room.approve(dispute, proposal, room.bob);
        var command = room.refunds.asked.get(0);
        assertThat(room.refunds.asked).hasSize(1);
        assertThat(command.payer()).isEqualTo(room.mei);
        assertThat(command.order()).isEqualTo(room.seen(dispute).subject().order());
        assertThat(command.amount()).isEqualTo(PaidOrders.AMOUNT);
        assertThat(command.intent().key().value()).isEqualTo(proposal.toString());
        var answer = room.seen(dispute).answer().orElseThrow();
        assertThat(answer.words()).isEqualTo("You are right.");
        assertThat(answer.refund()).isPresent();
        assertThat(room.events).extracting(Event::type, Event::subject).containsExactly(told(dispute));
        assertThat(room.done(dispute))
                .containsExactly("dispute-refund-proposed", "dispute-refund-approved", "dispute-refunded");
    }

    @Test
    void whatIsDeclinedIsOpenForAnotherAnswer() {
        var dispute = room.raised();
        var proposal = room.proposed(dispute);
        var deed = Deed.of(room.bob, "The trip shows nothing of it.");
        room.desk().decline(dispute, proposal, deed);
        room.desk().decline(dispute, proposal, deed);
        assertThat(room.done(dispute)).containsExactly("dispute-refund-proposed", "dispute-refund-declined");
        assertRefused(ProposalError.PROPOSAL_DECIDED, () -> room.approve(dispute, proposal, room.bob));
        var second = room.proposed(dispute);
        assertThat(second).isNotEqualTo(proposal);
        room.approve(dispute, second, room.bob);
        assertThat(room.seen(dispute).state()).isEqualTo(DisputeState.ANSWERED);
    }

    @Test
    void whileARefundIsProposedNothingElseIsSaid() {
        var dispute = room.raised();
        var proposal = room.proposed(dispute);
        assertThat(room.proposed(dispute)).as("the same again").isEqualTo(proposal);
        assertRefused(
                DisputesError.DISPUTE_MOVED, () -> room.desk().propose(dispute, room.bob, "Sorry.", PaidOrders.AMOUNT));
        assertRefused(DisputesError.DISPUTE_MOVED, () -> room.desk().answer(dispute, room.bob, "No."));
    }

    @Test
    void onlyWhatThePartnerWouldGiveNowIsProposed() {
        var dispute = room.raised();
        room.refunds.offer(Money.of(5_00, "USD"));
        assertRefused(DisputesError.REFUND_CHANGED, () -> room.proposed(dispute));
        assertThat(room.desk().quote(dispute).amount()).isEqualTo(Money.of(5_00, "USD"));
        room.desk().propose(dispute, room.ada, "Half of it.", Money.of(5_00, "USD"));
        assertThat(room.desk().look(dispute).proposals())
                .extracting(RefundProposalEntity::amount)
                .containsExactly(Money.of(5_00, "USD"));
    }

    @Test
    void aProposalAboutAnotherDisputeIsNotThere() {
        var dispute = room.raised();
        var proposal = room.proposed(dispute);
        var other = room.raised();
        assertRefused(KernelError.NOT_FOUND, () -> room.approve(other, proposal, room.bob));
        assertRefused(KernelError.NOT_FOUND, () -> room.desk().look(UUID.randomUUID()));
        assertRefused(KernelError.NOT_FOUND, () -> room.desk().answer(UUID.randomUUID(), room.ada, "No."));
    }

    @Test
    void theOldestOpenAndTheLatestAnsweredComeFirstPageByPage() {
        var raised = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            room.clock.advance(Duration.ofMinutes(1));
            raised.add(room.raised());
        }
        room.desk().answer(raised.get(1), room.ada, "No.");
        room.desk().answer(raised.get(3), room.ada, "No.");
        var open = ids(room.desk().open(Optional.empty(), 10));
        assertThat(open).containsExactly(raised.get(0), raised.get(2), raised.get(4));
        assertThat(ids(room.desk().open(Optional.of(raised.get(0)), 1))).containsExactly(raised.get(2));
        assertThat(ids(room.desk().closed(Optional.empty(), 10))).containsExactly(raised.get(3), raised.get(1));
        assertThat(ids(room.desk().closed(Optional.of(raised.get(3)), 10))).containsExactly(raised.get(1));
        var page = DeskJson.of(room.desk().open(Optional.empty(), 3), 2);
        assertThat(page.nextCursor()).contains(raised.get(2));
    }

    private static List<UUID> ids(List<DisputeEntity> disputes) {
        return disputes.stream().map(DisputeEntity::id).toList();
    }
}
