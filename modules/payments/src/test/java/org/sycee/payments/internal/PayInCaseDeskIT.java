package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalError;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.outbox.Event;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCalls;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PayIns;
import org.sycee.payments.PaymentError;

/** A top-up whose acquirer cannot tell: one proposes, another decides, and it is posted once. */
class PayInCaseDeskIT {

    private static final Actor ANNA = Actor.administrator(UUID.randomUUID());
    private static final Actor BERT = Actor.administrator(UUID.randomUUID());
    private static final Actor CARL = Actor.administrator(UUID.randomUUID());
    private static final Duration DAY = Duration.ofHours(25);
    private static final Duration A_WHILE = Duration.ofMinutes(6);
    private static final String FREED = "PENDING CLEARING>WALLET 5000 VOIDED";
    private static final String FREEING = "VOID_PENDING CLEARING>WALLET 5000 VOIDED";
    private static final String CREDIT = "SINGLE CLEARING>WALLET 5000 POSTED";

    private final House house = new House();
    private final PayInCaseDesk desk = house.get(PayInCaseDesk.class);
    private final PersonId mei = PersonId.next();

    @AfterEach
    void close() {
        house.close();
    }

    private UUID suspended() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var id = house.payIns().place(topUp(mei, 50_00)).payIn().id();
        house.passTime(DAY);
        house.sweep();
        assertThat(stateOf(id)).isEqualTo(State.SUSPENDED);
        return id;
    }

    private State stateOf(UUID id) {
        return house.get(PayInRecords.class).find(id).orElseThrow().state();
    }

    private static PayInProposal proposal(Actor who, PayInResolution how) {
        return PayInProposal.of(Deed.of(who, "Their books say so."), how, "Their mail of 29 November");
    }

    private UUID proposed(UUID id, PayInResolution how) {
        return desk.propose(id, proposal(ANNA, how)).proposals().get(0).id();
    }

    private PayInCaseFile approve(Actor who, UUID id, UUID proposal) {
        return desk.approve(id, proposal, Deed.of(who, "I have read it."));
    }

    private PayInCaseFile decline(Actor who, UUID id, UUID proposal) {
        return desk.decline(id, proposal, Deed.of(who, "That is another card."));
    }

    private void approved(UUID id, PayInResolution how) {
        approve(BERT, id, proposed(id, how));
    }

    private static void refuses(ErrorCode code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    private List<ProposalState> said(UUID id) {
        return desk.look(id).proposals().stream()
                .map(PayInProposalEntity::state)
                .toList();
    }

    /** The acquirer says it after all, and this room is told. */
    private void lateAnswer(UUID id, PartnerCall.State state) {
        house.acquirer.willSay(state);
        var key = desk.look(id).payIn().callKey();
        house.acquirer.advance(key);
        house.get(PartnerCallMoved.class).consume(Event.of(PartnerCalls.PAY_IN_MOVED, key));
        house.passTime(A_WHILE);
        house.sweep();
    }

    @Test
    void aTopUpThatIsSuspendedIsACaseAndNoOtherIs() {
        house.acquirer.willSay(PartnerCall.State.UNKNOWN);
        var id = house.payIns().place(topUp(mei, 50_00)).payIn().id();
        refuses(KernelError.NOT_FOUND, () -> desk.look(id));
        refuses(KernelError.NOT_FOUND, () -> desk.propose(id, proposal(ANNA, PayInResolution.CREDITED)));
        house.passTime(DAY);
        house.sweep();
        var file = desk.look(id);
        assertThat(file.payIn().amount()).isEqualTo(usd(50_00));
        assertThat(file.call().orElseThrow().answers()).isNotEmpty();
        assertThat(file.proposals()).isEmpty();
        assertThat(desk.open(Optional.empty(), 9))
                .extracting(line -> line.payIn().id())
                .containsExactly(id);
    }

    @Test
    void whatWasSaidAboutItIsReadInItsNameAndOfNoOtherTopUp() {
        var id = suspended();
        var page = EvidenceBook.Page.of("first", null);
        desk.evidence(id, ANNA, page);
        var key = desk.look(id).payIn().callKey();
        assertThat(house.evidenceRead).containsExactly(ANNA.id() + " top-up:" + id + " " + key + " FIRST");
        refuses(KernelError.NOT_FOUND, () -> desk.evidence(UUID.randomUUID(), ANNA, page));
    }

    @Test
    void whatTheAcquirerChargedIsCreditedOnceByTheIdOfALateSuccess() {
        var id = suspended();
        var proposal = proposed(id, PayInResolution.CREDITED);
        assertThat(stateOf(id)).as("nothing moves by a proposal").isEqualTo(State.SUSPENDED);
        assertThat(desk.open(Optional.empty(), 9).get(0).proposal()).isPresent();
        var file = approve(BERT, id, proposal);
        assertThat(file.payIn().state()).isEqualTo(State.SETTLED);
        assertThat(file.payIn().resolution()).hasValue(PayInResolution.CREDITED);
        approve(BERT, id, proposal);
        assertThat(house.told(id)).containsExactly(FREED, FREEING, CREDIT);
        assertThat(house.books.transfers(id))
                .last()
                .satisfies(posted -> assertThat(posted.transfer().id())
                        .isEqualTo(file.payIn().transfers().late()));
        assertThat(house.wallet(mei).available()).isEqualTo(usd(50_00));
        assertThat(house.events).extracting(Event::type).containsExactly(PayIns.ENDED);
        assertThat(desk.open(Optional.empty(), 9)).isEmpty();
    }

    @Test
    void whatWasCertainlyNotChargedIsReleasedAndMovesNothing() {
        var id = suspended();
        approved(id, PayInResolution.NOT_DONE);
        var released = house.payIns().find(mei, id).orElseThrow();
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.rejection().map(PartnerCall.Rejection::code)).contains("not-charged");
        assertThat(TrailJson.of(released).steps())
                .as("the acquirer has not answered")
                .extracting(TrailJson.StepJson::step)
                .containsExactly("PLACED", "SENT", "SUSPENDED", "RELEASED");
        assertThat(house.told(id)).containsExactly(FREED, FREEING);
        assertThat(house.wallet(mei).available()).isEqualTo(usd(0));
    }

    @Test
    void whatIsCreditedRepaysWhatItsPersonOwes() {
        var id = suspended();
        house.owe(mei, 20_00);
        execute("insert into payments.debt (person, currency, owed, created_at) values ('" + mei.value()
                + "', 'USD', 2000, now())");
        approved(id, PayInResolution.CREDITED);
        assertThat(house.wallet(mei).available()).isEqualTo(usd(30_00));
    }

    @Test
    void eachStepIsInTheAuditLogWithItsEvidence() {
        var id = suspended();
        approved(id, PayInResolution.CREDITED);
        assertThat(house.audited)
                .extracting(told -> told.replaceAll("[ {].*", ""))
                .containsExactly("top-up-resolution-proposed", "top-up-resolution-approved");
        assertThat(house.audited)
                .allSatisfy(told -> assertThat(told).contains("top-up:" + id, "CREDITED", "Their mail"));
    }

    @Test
    void nobodyDecidesWhileTheAcquirerIsBeingAsked() {
        var id = suspended();
        var proposal = proposed(id, PayInResolution.NOT_DONE);
        house.acquirer.beBusy(true);
        refuses(PaymentError.TOP_UP_BEING_ASKED, () -> approve(BERT, id, proposal));
        assertThat(stateOf(id)).isEqualTo(State.SUSPENDED);
    }

    @Test
    void whoProposesDoesNotDecide() {
        var id = suspended();
        var proposal = proposed(id, PayInResolution.CREDITED);
        refuses(ProposalError.OWN_PROPOSAL, () -> approve(ANNA, id, proposal));
        refuses(ProposalError.OWN_PROPOSAL, () -> decline(ANNA, id, proposal));
        assertThat(stateOf(id)).isEqualTo(State.SUSPENDED);
        assertThat(said(id)).containsExactly(ProposalState.OPEN);
        assertThat(house.told(id)).containsExactly(FREED, FREEING);
    }

    @Test
    void theDatabaseItselfLetsNobodyApproveTheirOwn() {
        var id = suspended();
        proposed(id, PayInResolution.CREDITED);
        var forged = "update payments.pay_in_proposal set state = 'APPROVED', decided_by = proposed_by,"
                + " decision_reason = 'x', decided_at = now()";
        assertThatThrownBy(() -> execute(forged)).hasStackTraceContaining("pay_in_proposal_four_eyes");
        assertThatThrownBy(() -> execute("update payments.pay_in_proposal set evidence = 'none'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> execute("delete from payments.pay_in_proposal"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> execute("update payments.pay_in set resolution = 'CREDITED'"))
                .hasStackTraceContaining("pay_in_resolution");
    }

    private void execute(String sql) {
        house.database.inTransaction(entities -> entities.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void aDeclinedProposalMakesWayForAnother() {
        var id = suspended();
        var first = proposed(id, PayInResolution.NOT_DONE);
        refuses(PaymentError.TOP_UP_PROPOSAL_OPEN, () -> desk.propose(id, proposal(BERT, PayInResolution.CREDITED)));
        assertThat(proposed(id, PayInResolution.NOT_DONE)).as("the same again").isEqualTo(first);
        decline(BERT, id, first);
        decline(BERT, id, first);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(CARL, id, first));
        approve(CARL, id, proposed(id, PayInResolution.CREDITED));
        assertThat(said(id)).containsExactly(ProposalState.APPROVED, ProposalState.DECLINED);
        assertThat(house.told(id)).containsExactly(FREED, FREEING, CREDIT);
    }

    @Test
    void whatIsSaidTooLateIsRefusedAndMovesNothing() {
        var id = suspended();
        var proposal = proposed(id, PayInResolution.NOT_DONE);
        approve(BERT, id, proposal);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(CARL, id, proposal));
        refuses(ProposalError.PROPOSAL_DECIDED, () -> decline(BERT, id, proposal));
        refuses(PaymentError.TOP_UP_NOT_IN_DOUBT, () -> desk.propose(id, proposal(CARL, PayInResolution.CREDITED)));
        refuses(KernelError.NOT_FOUND, () -> approve(BERT, suspended(), proposal));
        refuses(KernelError.NOT_FOUND, () -> decline(BERT, id, UUID.randomUUID()));
        assertThat(house.told(id)).containsExactly(FREED, FREEING);
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED, SETTLED", "REJECTED, RELEASED"})
    void theAcquirersOwnLateWordOvertakesAnOpenProposal(PartnerCall.State word, State end) {
        var id = suspended();
        var proposal = proposed(id, PayInResolution.CREDITED);
        lateAnswer(id, word);
        assertThat(stateOf(id)).isEqualTo(end);
        assertThat(desk.look(id).payIn().resolution()).isEmpty();
        assertThat(said(id)).containsExactly(ProposalState.OVERTAKEN);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(BERT, id, proposal));
        assertThat(house.audited).last().asString().startsWith("top-up-resolved top-up:" + id);
    }

    @ParameterizedTest
    @CsvSource({"CREDITED, REJECTED, RELEASED", "NOT_DONE, SUCCEEDED, SETTLED"})
    void whoeverApprovesAsksTheAcquirerALastTimeAndItsWordCounts(
            PayInResolution how, PartnerCall.State word, State end) {
        var id = suspended();
        var proposal = proposed(id, how);
        house.acquirer.willSay(word);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(BERT, id, proposal));
        assertThat(stateOf(id)).isEqualTo(end);
        assertThat(said(id)).containsExactly(ProposalState.OVERTAKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "CREDITED, REJECTED, true",
        "NOT_DONE, SUCCEEDED, true",
        "CREDITED, SUCCEEDED, false",
        "NOT_DONE, REJECTED, false"
    })
    void whatTheAcquirerSaysAfterTheDecisionMovesNothingAndAContradictionIsLogged(
            PayInResolution how, PartnerCall.State word, boolean warns) {
        var id = suspended();
        approved(id, how);
        var end = stateOf(id);
        var books = house.told(id);
        var warnings = new Warnings();
        var log = Logger.getLogger(PartnerCallMoved.class.getName());
        log.addHandler(warnings);
        lateAnswer(id, word);
        log.removeHandler(warnings);
        assertThat(stateOf(id)).isEqualTo(end);
        assertThat(house.told(id)).isEqualTo(books);
        assertThat(warnings.told).hasSize(warns ? 1 : 0);
    }

    private static final class Warnings extends Handler {

        private final List<LogRecord> told = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            told.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** The decision is one commit, and each point between it and the end is died at once. */
    @ParameterizedTest
    @EnumSource
    void whatWasApprovedIsPostedOnceWhereverTheServerDiesAfterwards(PayInResolution how) {
        var points = 0;
        boolean died;
        do {
            var id = suspended();
            var proposal = proposed(id, how);
            decided(id, proposal);
            house.crash.at(++points);
            house.get(PayInWork.class).carry(id, Asking.NOTHING);
            died = house.crash.disarm();
            house.passTime(A_WHILE);
            house.sweep();
            assertThat(stateOf(id)).isEqualTo(how == PayInResolution.CREDITED ? State.SETTLED : State.RELEASED);
            assertThat(house.told(id))
                    .as("dying at point " + points)
                    .containsExactlyElementsOf(
                            how == PayInResolution.CREDITED
                                    ? List.of(FREED, FREEING, CREDIT)
                                    : List.of(FREED, FREEING));
        } while (died);
        assertThat(points).isGreaterThan(3);
    }

    /** As if the server had died at {@code payin.approved}. */
    private void decided(UUID id, UUID proposal) {
        house.get(PayInCaseRecords.class).approve(id, proposal, Deed.of(BERT, "Yes."));
        assertThat(stateOf(id)).isIn(State.SETTLING, State.RELEASING);
    }

    /** Whoever wins, both would post the same transfer, or the other is refused. */
    @Test
    void aLateSuccessAndAnApprovalAtOnceCreditOnce() throws Exception {
        for (var round = 0; round < 20; round++) {
            var id = suspended();
            var proposal = proposed(id, PayInResolution.CREDITED);
            var seen = house.get(PayInRecords.class).find(id).orElseThrow();
            Callable<Object> late = () -> {
                house.get(PayInRecords.class).succeed(seen, Optional.empty());
                return house.get(PayInMachine.class).advance(id, Asking.NOTHING);
            };
            Callable<Object> approval = () -> approve(BERT, id, proposal);
            house.threads().invokeAll(List.of(late, approval, late, approval));
            assertThat(stateOf(id)).isEqualTo(State.SETTLED);
            house.get(PayInBooks.class).credit(desk.look(id).payIn());
            assertThat(house.told(id)).as("whoever posts it again").containsExactly(FREED, FREEING, CREDIT);
            assertThat(said(id)).hasSize(1).doesNotContain(ProposalState.OPEN);
        }
    }

    @Test
    void theOldestIsListedFirstPageAfterPage() {
        var old = suspended();
        house.passTime(Duration.ofDays(3));
        var young = suspended();
        var first = desk.open(Optional.empty(), 1);
        assertThat(first).extracting(line -> line.payIn().id()).containsExactly(old);
        assertThat(first.get(0).age()).isGreaterThan(Duration.ofDays(3));
        assertThat(desk.open(Optional.of(old), 1))
                .extracting(line -> line.payIn().id())
                .containsExactly(young);
        assertThat(desk.open(Optional.of(young), 1)).isEmpty();
    }

    @Test
    void aProposalSaysWhatShowsIt() {
        var deed = Deed.of(ANNA, "Why");
        refuses(KernelError.INVALID_REQUEST, () -> PayInProposal.of(deed, PayInResolution.CREDITED, " "));
        refuses(KernelError.INVALID_REQUEST, () -> PayInProposal.of(deed, PayInResolution.CREDITED, "x".repeat(501)));
        refuses(KernelError.INVALID_REQUEST, () -> PayInProposal.of(deed, PayInResolution.CREDITED, "a\nb"));
    }
}
