package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.orders.internal.OrdersRoom.billOf84Dollars;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalError;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.OrdersError;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall.State;
import org.sycee.payments.Resolution;
import org.sycee.testing.TestDatabase;

/** The operator's doubt: one proposes, another decides, and it is posted once. */
class CaseDeskIT {

    private static final Actor ANNA = Actor.administrator(UUID.randomUUID());
    private static final Actor BERT = Actor.administrator(UUID.randomUUID());
    private static final Actor CARL = Actor.administrator(UUID.randomUUID());
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final TestDatabase database = TestDatabase.of("orders");
    private final OrdersRoom room = new OrdersRoom(database);
    private final CaseDesk desk = room.bean(CaseDesk.class);

    @AfterEach
    void close() {
        room.close();
    }

    private PlaceOrder suspended() {
        room.partners.answer(State.UNKNOWN);
        var order = billOf84Dollars();
        room.orders().place(order);
        room.sweepAfter(A_DAY);
        assertThat(room.stateOf(order)).isEqualTo(OrderState.SUSPENDED);
        return order;
    }

    private static Proposal proposal(Actor who, Resolution how) {
        return Proposal.of(Deed.of(who, "Their books say so."), how, "Their mail of 29 November", "MAIL-17");
    }

    private UUID proposed(PlaceOrder order, Resolution how) {
        return desk.propose(order.order(), proposal(ANNA, how))
                .proposals()
                .get(0)
                .id();
    }

    private CaseFile approve(Actor who, PlaceOrder order, UUID proposal) {
        return desk.approve(order.order(), proposal, Deed.of(who, "I have read it."));
    }

    private CaseFile decline(Actor who, PlaceOrder order, UUID proposal) {
        return desk.decline(order.order(), proposal, Deed.of(who, "That is another bill."));
    }

    private static void refuses(ErrorCode code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    private List<ProposalState> said(PlaceOrder order) {
        return desk.look(order.order()).proposals().stream()
                .map(ProposalEntity::state)
                .toList();
    }

    private Optional<CaseLine> listed(PlaceOrder order) {
        return Stream.iterate(
                        desk.open(Optional.empty(), 1),
                        page -> !page.isEmpty(),
                        page -> desk.open(
                                Optional.of(page.get(0).found().terms().order()), 1))
                .map(page -> page.get(0))
                .filter(line -> line.found().terms().equals(order))
                .findFirst();
    }

    @Test
    void anOrderThatIsSuspendedIsACaseAndNoOtherIs() {
        var order = billOf84Dollars();
        room.partners.answer(State.UNKNOWN);
        room.orders().place(order);
        refuses(KernelError.NOT_FOUND, () -> desk.look(order.order()));
        refuses(KernelError.NOT_FOUND, () -> desk.propose(order.order(), proposal(ANNA, Resolution.BORNE)));
        room.sweepAfter(A_DAY);
        var file = desk.look(order.order());
        assertThat(file.found().amount()).as("without the fee").isEqualTo(Money.of(8420, "USD"));
        assertThat(file.found().since()).isBefore(room.clock.instant());
        assertThat(file.found().resolution()).isEmpty();
        assertThat(file.call()).isPresent();
        assertThat(listed(order)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void whatOneProposesAndAnotherApprovesIsPostedOnce(Resolution how) {
        var order = suspended();
        var proposal = proposed(order, how);
        assertThat(room.stateOf(order)).as("nothing moves by a proposal").isEqualTo(OrderState.SUSPENDED);
        assertThat(listed(order).orElseThrow().proposal()).isPresent();
        var file = approve(BERT, order, proposal);
        assertThat(file.found().state()).isEqualTo(OrderState.RESOLVED);
        assertThat(file.found().resolution()).hasValue(how);
        approve(BERT, order, proposal);
        room.sweepAfter(A_WHILE);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve " + how);
        assertThat(listed(order)).isEmpty();
        assertThat(room.events).as("ended, and resolved").hasSize(2);
        assertThat(room.audited)
                .extracting(told -> told.replaceAll("[ {].*", ""))
                .containsExactly("case-resolution-proposed", "case-resolution-approved");
        assertThat(room.audited)
                .allSatisfy(told ->
                        assertThat(told).contains("case:" + order.order(), how.name(), proposal.toString(), "MAIL-17"));
    }

    @Test
    void aLateSuccessIsLeftToTheCaseAndCanBeResolvedThoughNothingIsDue() {
        var order = suspended();
        room.partners.answer(State.SUCCEEDED);
        room.sweepAfter(A_WHILE);
        assertThat(desk.look(order.order()).found().lateAnswerAt()).isPresent();
        approve(BERT, order, proposed(order, Resolution.PAID_BACK));
        assertThat(room.stateOf(order)).isEqualTo(OrderState.RESOLVED);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve PAID_BACK");
    }

    @Test
    void whoProposesDoesNotDecide() {
        var order = suspended();
        var proposal = proposed(order, Resolution.BORNE);
        refuses(ProposalError.OWN_PROPOSAL, () -> approve(ANNA, order, proposal));
        refuses(ProposalError.OWN_PROPOSAL, () -> decline(ANNA, order, proposal));
        assertThat(room.stateOf(order)).isEqualTo(OrderState.SUSPENDED);
        assertThat(said(order)).containsExactly(ProposalState.OPEN);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend");
    }

    @Test
    void theDatabaseItselfLetsNobodyApproveTheirOwn() {
        var order = suspended();
        proposed(order, Resolution.BORNE);
        var forged = "update orders.case_proposal set state = 'APPROVED', decided_by = proposed_by,"
                + " decision_reason = 'x', decided_at = now() where order_id = '" + order.order() + "'";
        assertThatThrownBy(() -> execute(forged)).hasStackTraceContaining("case_proposal_four_eyes");
        assertThatThrownBy(() -> execute("update orders.case_proposal set proposed_by = gen_random_uuid()"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> execute("delete from orders.case_proposal"))
                .hasStackTraceContaining("permission denied");
    }

    private void execute(String sql) {
        database.inTransaction(entities -> entities.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void aDeclinedProposalMakesWayForAnother() {
        var order = suspended();
        var first = proposed(order, Resolution.BORNE);
        refuses(OrdersError.PROPOSAL_OPEN, () -> desk.propose(order.order(), proposal(BERT, Resolution.NOT_DONE)));
        assertThat(proposed(order, Resolution.BORNE)).as("the same again").isEqualTo(first);
        decline(BERT, order, first);
        decline(BERT, order, first);
        var second = proposed(order, Resolution.PAID_BACK);
        approve(CARL, order, second);
        assertThat(said(order)).containsExactly(ProposalState.APPROVED, ProposalState.DECLINED);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve PAID_BACK");
    }

    /** Everything that may be said of a case, in each state that it may be in when it is said. */
    @Test
    void whatIsSaidTooLateIsRefusedAndMovesNothing() {
        var declined = suspended();
        var no = proposed(declined, Resolution.BORNE);
        decline(BERT, declined, no);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(CARL, declined, no));
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(BERT, declined, no));
        refuses(ProposalError.PROPOSAL_DECIDED, () -> decline(CARL, declined, no));
        var approved = suspended();
        var yes = proposed(approved, Resolution.BORNE);
        approve(BERT, approved, yes);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(CARL, approved, yes));
        refuses(ProposalError.PROPOSAL_DECIDED, () -> decline(CARL, approved, yes));
        refuses(ProposalError.PROPOSAL_DECIDED, () -> decline(BERT, approved, yes));
        refuses(OrdersError.CASE_CLOSED, () -> desk.propose(approved.order(), proposal(CARL, Resolution.NOT_DONE)));
        refuses(KernelError.NOT_FOUND, () -> approve(BERT, declined, yes));
        refuses(KernelError.NOT_FOUND, () -> decline(BERT, declined, UUID.randomUUID()));
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "hold", "suspend", "resolve BORNE");
    }

    @Test
    void thePartnersOwnRefusalOvertakesAnOpenProposal() {
        var order = suspended();
        var proposal = proposed(order, Resolution.BORNE);
        room.partners.answer(State.REJECTED);
        room.sweepAfter(A_WHILE);
        assertThat(room.stateOf(order)).isEqualTo(OrderState.RESOLVED);
        assertThat(said(order)).containsExactly(ProposalState.OVERTAKEN);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(BERT, order, proposal));
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve NOT_DONE");
        assertThat(room.audited).last().asString().startsWith("case-resolved case:" + order.order());
    }

    @Test
    void whoeverApprovesLooksWhetherThePartnerHasRefusedMeanwhile() {
        var order = suspended();
        var proposal = proposed(order, Resolution.BORNE);
        room.partners.answer(State.REJECTED);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(BERT, order, proposal));
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve NOT_DONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before resolve BORNE", "after resolve BORNE"})
    void whatWasApprovedIsPostedThoughTheServerDiesInBetween(String moment) {
        var order = suspended();
        var proposal = proposed(order, Resolution.BORNE);
        room.breakage.once(moment);
        assertThat(approve(BERT, order, proposal).found().state()).isEqualTo(OrderState.RESOLVING);
        assertThat(room.breakage.hasHappened()).isTrue();
        room.partners.answer(State.REJECTED);
        room.sweepAfter(A_WHILE);
        assertThat(room.stateOf(order)).isEqualTo(OrderState.RESOLVED);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend", "resolve BORNE");
    }

    /** The turn was taken by the approval, and the server died before it could use it. */
    @Test
    void anApprovedCaseIsCarriedOnByTheServerThatTakesOver() {
        var order = suspended();
        var proposal = proposed(order, Resolution.BORNE);
        var records = room.bean(CaseRecords.class);
        assertThat(records.approve(order.order(), proposal, Deed.of(BERT, "Yes.")))
                .isPresent();
        room.sweep();
        assertThat(room.stateOf(order)).as("its lease is not over").isEqualTo(OrderState.RESOLVING);
        room.sweepAfter(A_WHILE);
        assertThat(room.stateOf(order)).isEqualTo(OrderState.RESOLVED);
    }

    @Test
    void ofACrowdOfAdministratorsOneDecides() throws Exception {
        var order = suspended();
        var proposal = proposed(order, Resolution.PAID_BACK);
        room.partners.answer(State.REJECTED);
        List<Callable<Object>> crowd = Stream.generate(() -> Actor.administrator(UUID.randomUUID()))
                .limit(12)
                .map(one -> (Callable<Object>) () -> one.id().getLeastSignificantBits() % 2 == 0
                        ? approve(one, order, proposal)
                        : decline(one, order, proposal))
                .toList();
        var threads = Executors.newFixedThreadPool(12);
        threads.invokeAll(crowd);
        threads.shutdown();
        room.sweepAfter(A_WHILE);
        room.sweepAfter(A_WHILE);
        assertThat(room.stateOf(order)).isEqualTo(OrderState.RESOLVED);
        assertThat(room.payments.effects()).hasSize(3);
        assertThat(said(order)).hasSize(1).doesNotContain(ProposalState.OPEN);
    }

    @Test
    void openCasesAreListedTheOldestFirstWithTheirAge() {
        var before = sums();
        var old = suspended();
        room.clock.advance(Duration.ofDays(31));
        var week = suspended();
        room.clock.advance(Duration.ofDays(8));
        var young = suspended();
        assertThat(Stream.of(old, week, young)
                        .map(one -> listed(one).orElseThrow().found().since()))
                .isSorted();
        assertThat(sums())
                .as("all that was there before is older by now")
                .containsEntry("day", Money.of(8420, "USD"))
                .containsEntry("month", Money.of(8420, "USD"))
                .containsEntry("older", before.get("all").plus(Money.of(8420, "USD")));
    }

    @Test
    void closedCasesAreListedTheLatestDoubtFirstWithTheirEnd() {
        var old = closed(Resolution.BORNE);
        room.clock.advance(Duration.ofDays(1));
        var young = closed(Resolution.PAID_BACK);
        suspended();
        var first = desk.closed(Optional.empty(), 1).get(0).found();
        assertThat(first.terms()).isEqualTo(young);
        assertThat(first.resolution()).hasValue(Resolution.PAID_BACK);
        var second = desk.closed(Optional.of(young.order()), 1).get(0).found();
        assertThat(second.terms()).isEqualTo(old);
        assertThat(second.resolution()).hasValue(Resolution.BORNE);
    }

    private PlaceOrder closed(Resolution how) {
        var order = suspended();
        approve(BERT, order, proposed(order, how));
        return order;
    }

    @Test
    void whoeverCarriesTooMuchDoubtAboutAPartnerOrdersNothingNewFromItUntilCasesAreClosed() {
        var order = suspended();
        var doubt = sums().get("all").minorUnits();
        try (var strict = new OrdersRoom(
                database,
                Map.of("sycee.server.id", "strict", "sycee.orders.max-suspense", String.valueOf(doubt + 8419)))) {
            strict.partners.answer(State.SUCCEEDED, State.SUCCEEDED);
            var bill = billOf84Dollars();
            var refused = strict.orders().place(bill);
            assertThat(refused.state()).isEqualTo(OrderState.RELEASED);
            assertThat(refused.holdRefusal()).hasValue("doubt-budget-spent");
            assertThat(strict.payments.effects()).as("nothing is held").isEmpty();
            approve(BERT, order, proposed(order, Resolution.NOT_DONE));
            assertThat(strict.orders().place(bill).state()).as("it was decided").isEqualTo(OrderState.RELEASED);
            assertThat(strict.orders().place(billOf84Dollars()).state()).isEqualTo(OrderState.SETTLED);
        }
    }

    @Test
    void asMuchDoubtAsThereMayBeStopsNothing() {
        suspended();
        var doubt = sums().get("all").minorUnits();
        try (var strict = new OrdersRoom(
                database,
                Map.of("sycee.server.id", "strict", "sycee.orders.max-suspense", String.valueOf(doubt + 8420)))) {
            strict.partners.answer(State.SUCCEEDED);
            assertThat(strict.orders().place(billOf84Dollars()).state()).isEqualTo(OrderState.SETTLED);
        }
    }

    private Map<String, Money> sums() {
        return desk.ageing().stream()
                .filter(one -> one.instance().equals("metro-utilities"))
                .findFirst()
                .map(one -> Map.of(
                        "day", one.upToADay(),
                        "week", one.upToAWeek(),
                        "month", one.upToAMonth(),
                        "older", one.older(),
                        "all", one.total()))
                .orElseGet(() -> Map.of("all", Money.of(0, "USD")));
    }

    @Test
    void aProposalSaysWhatShowsIt() {
        var deed = Deed.of(ANNA, "Why");
        refuses(KernelError.INVALID_REQUEST, () -> Proposal.of(deed, Resolution.BORNE, " ", null));
        refuses(KernelError.INVALID_REQUEST, () -> Proposal.of(deed, Resolution.BORNE, "x".repeat(501), null));
        refuses(KernelError.INVALID_REQUEST, () -> Proposal.of(deed, Resolution.BORNE, "a\nb", null));
        refuses(KernelError.INVALID_REQUEST, () -> Proposal.of(deed, Resolution.BORNE, "x", "y".repeat(101)));
        assertThat(Proposal.of(deed, Resolution.BORNE, " x ", " ").evidenceId()).isEmpty();
    }
}
