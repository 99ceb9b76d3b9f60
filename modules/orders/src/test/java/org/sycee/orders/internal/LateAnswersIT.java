package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalError;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.OrderState;
import org.sycee.orders.OrdersError;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall.State;
import org.sycee.payments.Resolution;
import org.sycee.testing.TestDatabase;

/** A partner answers while its case is being decided: nobody decides over what nobody has read. */
class LateAnswersIT {

    private static final Actor ANNA = Actor.administrator(UUID.randomUUID());
    private static final Actor BERT = Actor.administrator(UUID.randomUUID());
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final Deed YES = Deed.of(BERT, "I have read it.");

    private final OrdersRoom room = new OrdersRoom(
            TestDatabase.of("orders"), Map.of("sycee.server.id", "late", "sycee.orders.answer-within", "PT1S"));
    private final CaseDesk desk = room.bean(CaseDesk.class);
    private final OrderRecords records = room.bean(OrderRecords.class);

    @AfterEach
    void close() {
        room.close();
    }

    private PlaceOrder suspended() {
        room.partners.answer(State.UNKNOWN);
        var order = billOf84Dollars();
        room.orders().place(order);
        room.sweepAfter(Duration.ofDays(1));
        assertThat(room.stateOf(order)).isEqualTo(OrderState.SUSPENDED);
        return order;
    }

    private UUID proposed(PlaceOrder order, Resolution how) {
        var proposal = Proposal.of(Deed.of(ANNA, "Their books say so."), how, "Their mail of 29 November", "MAIL-17");
        return desk.propose(order.order(), proposal).proposals().get(0).id();
    }

    private static void refuses(ErrorCode code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    private List<ProposalState> said(PlaceOrder order) {
        return desk.look(order.order()).proposals().stream()
                .map(ProposalEntity::state)
                .toList();
    }

    @Test
    void whatWasProposedBeforeALateSuccessCannotBeApprovedAfterIt() {
        var order = suspended();
        var before = proposed(order, Resolution.NOT_DONE);
        room.partners.answer(State.SUCCEEDED);
        room.sweepAfter(A_WHILE);
        assertThat(room.audited).last().asString().startsWith("case-resolution-overtaken case:" + order.order());
        refuses(ProposalError.PROPOSAL_DECIDED, () -> desk.approve(order.order(), before, YES));
        desk.approve(order.order(), proposed(order, Resolution.BORNE), YES);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve BORNE");
    }

    @Test
    void whatThePartnerSaysWhileSomebodyApprovesOvertakesTheProposal() {
        var order = suspended();
        var proposal = proposed(order, Resolution.NOT_DONE);
        room.partners.answer(State.SUCCEEDED);
        refuses(OrdersError.CASE_CHANGED, () -> desk.approve(order.order(), proposal, YES));
        assertThat(said(order)).containsExactly(ProposalState.OVERTAKEN);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> desk.approve(order.order(), proposal, YES));
        assertThat(room.payments.effects()).containsExactly("hold", "suspend");
    }

    @Test
    void anApprovalWaitsForThePartnerLongerThanAReaderDoes() {
        var order = suspended();
        var proposal = proposed(order, Resolution.NOT_DONE);
        var gate = room.partners.shutGate();
        room.partners.answer(State.SUCCEEDED);
        var approval = CompletableFuture.supplyAsync(() -> desk.approve(order.order(), proposal, YES));
        assertThatThrownBy(() -> approval.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        gate.countDown();
        assertThatThrownBy(approval::join)
                .cause()
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(OrdersError.CASE_CHANGED));
        assertThat(room.payments.effects()).containsExactly("hold", "suspend");
    }

    @Test
    void nothingIsApprovedWhileSomebodyElseAsks() {
        var order = suspended();
        var proposal = proposed(order, Resolution.NOT_DONE);
        room.clock.advance(A_WHILE);
        var asking = records.claim(order.order()).orElseThrow();
        refuses(OrdersError.CASE_CHANGED, () -> desk.approve(order.order(), proposal, YES));
        records.letGo(asking);
        assertThat(desk.approve(order.order(), proposal, YES).found().state()).isEqualTo(OrderState.RESOLVED);
    }

    @Test
    void nothingIsApprovedWhileAnotherWorkerIsAtTheCall() {
        var order = suspended();
        var proposal = proposed(order, Resolution.NOT_DONE);
        room.partners.beBusy(true);
        refuses(OrdersError.CASE_CHANGED, () -> desk.approve(order.order(), proposal, YES));
        room.partners.beBusy(false);
        assertThat(desk.approve(order.order(), proposal, YES).found().state()).isEqualTo(OrderState.RESOLVED);
    }

    @Test
    void whatHasJustComeIsReadBeforeAnythingIsApproved() {
        var order = suspended();
        var proposal = proposed(order, Resolution.NOT_DONE);
        room.partners.afterHurry(() -> {
            room.partners.answer(State.SUCCEEDED);
            room.partners.advance(order.operation().key());
        });
        refuses(OrdersError.CASE_CHANGED, () -> desk.approve(order.order(), proposal, YES));
    }

    @Test
    void aRunThatWasAskingWhenTheCaseWasClosedDecidesNothing() {
        var order = suspended();
        room.clock.advance(A_WHILE);
        var asking = records.claim(order.order()).orElseThrow();
        var cases = room.bean(CaseRecords.class);
        assertThat(cases.approve(order.order(), proposed(order, Resolution.BORNE), YES))
                .isPresent();
        room.sweepAfter(A_WHILE);
        assertThat(cases.endByItself(asking, Resolution.NOT_DONE)).isEmpty();
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve BORNE");
    }
}
