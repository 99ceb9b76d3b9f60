package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalError;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.PartnerCall.State;
import org.sycee.payments.Resolution;
import org.sycee.reconciliation.ReconciliationError;

/** What differs waits for two administrators, for its order, or for a file that heals it. */
class BreakDeskIT {

    private static final Actor ANNA = ReconciliationRoom.ANNA;
    private static final Actor BERT = ReconciliationRoom.BERT;

    private final ReconciliationRoom room = new ReconciliationRoom();
    private final BreakDesk desk = room.bean(BreakDesk.class);

    @AfterEach
    void close() {
        room.close();
    }

    private UUID call(State state, OrderState order) {
        return room.house.call(room.day(2).plus(Duration.ofHours(9)), state, order, 8420);
    }

    private BreakEntity breakOf(UUID key) {
        return room.open(key).orElseThrow();
    }

    private UUID proposed(BreakEntity found, BreakResolution how) {
        return room.proposed(found, how);
    }

    private static Proposal proposal(Actor who, BreakResolution how) {
        return Proposal.of(Deed.of(who, "They say so."), how, "Their letter of 28 November");
    }

    private BreakFile approve(Actor who, BreakEntity found, UUID proposal) {
        return desk.approve(found.id(), proposal, Deed.of(who, "I have read it."));
    }

    private static void refuses(ErrorCode code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    /** F26: the call was refused, and the file says that it was paid. */
    private BreakEntity paidThough() {
        var key = call(State.REJECTED, OrderState.RELEASED);
        room.compared(room.file(2).paid(key, 8420));
        return breakOf(key);
    }

    @Test
    void whatTheOperatorBearsIsAddedToTheBooksOnceAndByTwo() {
        var found = paidThough();
        assertThat(found.finding()).isEqualTo(Finding.STATUS);
        assertThat(found.difference()).isEqualTo(Money.of(8420, "USD"));
        var proposal = proposed(found, BreakResolution.BORNE);
        refuses(ProposalError.OWN_PROPOSAL, () -> approve(ANNA, found, proposal));
        assertThat(room.house.posted()).isEmpty();
        var closed = approve(BERT, found, proposal);
        assertThat(closed.found().state()).isEqualTo(BreakState.RESOLVED);
        approve(BERT, found, proposal);
        room.sweepAfter(Duration.ofHours(1));
        assertThat(room.house.posted()).hasSize(1);
        var transfer = room.house.posted().get(0).transfers().get(0);
        assertThat(transfer.id()).isEqualTo(found.adjustment());
        assertThat(transfer.amount()).isEqualTo(Money.of(8420, "USD"));
        assertThat(transfer.debit()).isEqualTo(account(AccountType.LOSS, "operator"));
        assertThat(transfer.credit()).isEqualTo(account(AccountType.CLEARING, "metro"));
        assertThat(room.house.posted()).extracting(JournalEntry::reference).containsExactly(found.id());
        assertThat(room.audited)
                .extracting(told -> told.replaceAll("[ {].*", ""))
                .containsExactly("partner-file-received", "break-resolution-proposed", "break-resolution-approved");
    }

    @Test
    void whatWasSaidAboutTheCallUnderItsKeyIsReadInItsName() {
        var found = paidThough();
        var page = EvidenceBook.Page.of("first", null);
        desk.evidence(found.id(), ANNA, page);
        assertThat(room.evidenceRead)
                .containsExactly(ANNA.id() + " break:" + found.id() + " " + found.key() + " FIRST");
        refuses(KernelError.NOT_FOUND, () -> desk.evidence(UUID.randomUUID(), ANNA, page));
    }

    private static org.sycee.ledger.AccountId account(AccountType type, String owner) {
        return new org.sycee.ledger.Account(type, owner, java.util.Currency.getInstance("USD")).id();
    }

    @Test
    void whatWasDecidedIsPostedThoughTheServerDiedInBetween() {
        var found = paidThough();
        var proposal = proposed(found, BreakResolution.BORNE);
        room.bean(BreakRecords.class).approve(found.id(), proposal, Deed.of(BERT, "Yes."));
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.RESOLVING);
        room.sweep();
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.RESOLVED);
        room.sweep();
        assertThat(room.house.posted()).hasSize(1);
    }

    @Test
    void whereOurBooksStandNothingIsPostedAndTheSameFindingStaysResolved() {
        var found = paidThough();
        approve(BERT, found, proposed(found, BreakResolution.OURS_STAND));
        assertThat(room.house.posted()).isEmpty();
        room.compared(room.file(2)
                .paid(UUID.fromString(found.key()), 8420)
                .failed(call(State.REJECTED, OrderState.RELEASED), 8420));
        assertThat(room.open()).isEmpty();
        room.compared(room.file(2).paid(UUID.fromString(found.key()), 9000));
        assertThat(breakOf(UUID.fromString(found.key())).difference()).isEqualTo(Money.of(9000, "USD"));
    }

    @Test
    void onlyWhatThePartnerGotBeyondTheBooksCanBeBorne() {
        var key = call(State.SUCCEEDED, OrderState.SETTLED);
        room.compared(room.file(2).failed(key, 8420));
        var found = breakOf(key);
        assertThat(found.difference()).isEqualTo(Money.of(-8420, "USD"));
        refuses(ReconciliationError.NOT_TO_BE_BORNE, () -> proposed(found, BreakResolution.BORNE));
        assertThat(desk.look(found.id()).proposals()).isEmpty();
        approve(BERT, found, proposed(found, BreakResolution.OURS_STAND));
        assertThat(room.open()).isEmpty();
    }

    /** F25: the partner charged twice. */
    @Test
    void whatWasChargedTwiceIsOneCaseOfTheExcess() {
        var key = call(State.SUCCEEDED, OrderState.SETTLED);
        room.compared(room.file(2).paid(key, 8420).paid(key, 8420));
        var found = breakOf(key);
        assertThat(found.finding()).isEqualTo(Finding.DUPLICATE);
        assertThat(found.difference()).isEqualTo(Money.of(8420, "USD"));
        var file = desk.look(found.id());
        assertThat(file.lines()).hasSize(2);
        assertThat(file.ours().orElseThrow().booked()).isEqualTo(8420);
        assertThat(file.ours().orElseThrow().standing()).isEqualTo(Standing.DONE);
    }

    /** F16: the partner knows a payment of which we know nothing. */
    @Test
    void whatWeNeverAskedForIsOneCase() {
        var file = room.file(2);
        room.compared(file.with(file.line("what is this", 500, true)).paid(UUID.randomUUID(), 100));
        assertThat(room.open())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.finding()).isEqualTo(Finding.MISSING_HERE))
                .allSatisfy(found -> assertThat(desk.look(found.id()).ours()).isEmpty());
        assertThat(desk.ageing()).containsExactly(new Ageing("metro", 2, usd(600), usd(0), usd(0), usd(0)));
        room.clock.advance(Duration.ofDays(8));
        assertThat(desk.ageing()).containsExactly(new Ageing("metro", 2, usd(0), usd(0), usd(600), usd(0)));
    }

    private static Money usd(long amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void anOrdersBreakIsTheOrdersUntilItHasEnded() {
        var key = call(State.UNKNOWN, OrderState.SUSPENDED);
        room.compared(room.file(2).paid(key, 9999));
        var found = breakOf(key);
        assertThat(found.state()).isEqualTo(BreakState.WITH_ORDER);
        assertThat(desk.of(found.subject().orElseThrow().id()))
                .extracting(BreakEntity::id)
                .containsExactly(found.id());
        refuses(ReconciliationError.BREAK_WITH_ORDER, () -> proposed(found, BreakResolution.OURS_STAND));
        room.house.resolve(key, Resolution.BORNE, 8420);
        room.sweepAfter(Duration.ofMinutes(1));
        assertThat(room.seen(found.id()).state()).isEqualTo(BreakState.OPEN);
        assertThat(room.seen(found.id()).difference()).isEqualTo(Money.of(9999 - 8420, "USD"));
    }

    @Test
    void aBreakThatALaterFileHealsOvertakesWhatWasProposed() {
        var found = paidThough();
        var proposal = proposed(found, BreakResolution.BORNE);
        room.compared(room.file(2).failed(UUID.fromString(found.key()), 8420));
        var file = desk.look(found.id());
        assertThat(file.found().state()).isEqualTo(BreakState.HEALED);
        assertThat(file.proposals()).extracting(ProposalEntity::state).containsExactly(ProposalState.OVERTAKEN);
        refuses(ProposalError.PROPOSAL_DECIDED, () -> approve(BERT, found, proposal));
        refuses(ReconciliationError.BREAK_CLOSED, () -> proposed(found, BreakResolution.BORNE));
    }

    @Test
    void aBreakThatChangesOvertakesWhatWasProposedOfIt() {
        var found = paidThough();
        proposed(found, BreakResolution.BORNE);
        room.compared(room.file(2).paid(UUID.fromString(found.key()), 9000));
        var file = desk.look(found.id());
        assertThat(file.found().state()).isEqualTo(BreakState.OPEN);
        assertThat(file.found().difference()).isEqualTo(usd(9000));
        assertThat(file.proposals()).extracting(ProposalEntity::state).containsExactly(ProposalState.OVERTAKEN);
    }

    @Test
    void aDeclinedProposalMakesWayForAnother() {
        var found = paidThough();
        var first = proposed(found, BreakResolution.BORNE);
        assertThat(proposed(found, BreakResolution.BORNE)).as("the same again").isEqualTo(first);
        refuses(
                ReconciliationError.BREAK_PROPOSAL_OPEN,
                () -> desk.propose(found.id(), proposal(BERT, BreakResolution.OURS_STAND)));
        desk.decline(found.id(), first, Deed.of(BERT, "That is another bill."));
        desk.decline(found.id(), first, Deed.of(BERT, "That is another bill."));
        approve(BERT, found, proposed(found, BreakResolution.OURS_STAND));
        assertThat(desk.look(found.id()).proposals())
                .extracting(ProposalEntity::state)
                .isEqualTo(List.of(ProposalState.APPROVED, ProposalState.DECLINED));
    }

    @Test
    void theDatabaseItselfLetsNobodyApproveTheirOwn() {
        proposed(paidThough(), BreakResolution.BORNE);
        assertThatThrownBy(() -> execute("update reconciliation.break_proposal set state = 'APPROVED',"
                        + " decided_by = proposed_by, decision_reason = 'x', decided_at = now()"))
                .hasStackTraceContaining("break_proposal_four_eyes");
        assertThatThrownBy(() -> execute("update reconciliation.break_proposal set proposed_by = gen_random_uuid()"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> execute("update reconciliation.file_line set amount = 1"))
                .hasStackTraceContaining("permission denied");
    }

    private void execute(String sql) {
        room.database.inTransaction(entities -> entities.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void ofWhatIsNotThereNothingIsSaid() {
        refuses(KernelError.NOT_FOUND, () -> desk.look(UUID.randomUUID()));
        refuses(KernelError.NOT_FOUND, () -> desk.propose(UUID.randomUUID(), proposal(ANNA, BreakResolution.BORNE)));
        var found = paidThough();
        refuses(KernelError.NOT_FOUND, () -> approve(BERT, found, UUID.randomUUID()));
    }

    @Test
    void aFeeBeyondWhatWasAgreedIsABreakAndTheAgreedOneIsNot() {
        room.set("sycee.reconciliation.fees", "other=9, metro=25");
        var agreed = call(State.SUCCEEDED, OrderState.SETTLED);
        var more = call(State.SUCCEEDED, OrderState.SETTLED);
        var file = room.file(2);
        var line = file.line(agreed.toString(), 8420, true);
        room.compared(file.with(new FileLine(line.key(), "A", 8420, "USD", true, 25, line.at()))
                .with(new FileLine(more.toString(), "B", 8420, "USD", true, 30, line.at())));
        assertThat(breakOf(more).finding()).isEqualTo(Finding.FEE);
        assertThat(breakOf(more).difference()).isEqualTo(usd(5));
        assertThat(room.open()).hasSize(1);
    }
}
