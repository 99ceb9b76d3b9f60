package org.sycee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.money.Money;

class ReferenceLedgerTest extends LedgerContract {

    private final ReferenceLedger lossy = new ReferenceLedger(new MovableClock());
    private final Account till = new Account(AccountType.BANK, "operator", Currency.getInstance("USD"));
    private final Account fee = new Account(AccountType.FEE, "operator", Currency.getInstance("USD"));

    @Override
    protected Ledger engine(Clock clock) {
        return new ReferenceLedger(clock);
    }

    @Test
    void aRefusalToAnswerPostsNothing() {
        lossy.refuseToAnswer(1);
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN, Outcome.APPLIED);
    }

    @Test
    void aLostAnswerWasPosted() {
        lossy.loseAnswers(1);
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN, Outcome.REPLAYED);
    }

    @Test
    void whoeverWaitsAsksAgainWhenNoAnswerComes() {
        lossy.loseAnswers(2);
        assertThat(lossy.postAndWait(entry()).outcome()).isEqualTo(Outcome.REPLAYED);
    }

    @Test
    void whoeverWaitedInVainIsNotToldThatNothingMoved() {
        lossy.loseAnswers(3);
        assertThatThrownBy(() -> lossy.postAndWait(entry())).isInstanceOfSatisfying(SyceeException.class, e -> {
            assertThat(e.error()).isEqualTo(LedgerError.POSTING_UNCERTAIN);
            assertThat(e.error().money()).contains("not certain");
        });
    }

    @Test
    void whoeverIsRefusedAtOnceIsToldSo() {
        lossy.beBusy(1);
        assertThat(refusal()).isEqualTo(LedgerError.LEDGER_BUSY);
    }

    @Test
    void whoeverIsRefusedAfterALostAnswerIsNotToldThatNothingMoved() {
        lossy.loseAnswers(1);
        lossy.beBusy(2);
        assertThat(refusal()).isEqualTo(LedgerError.POSTING_UNCERTAIN);
    }

    @Test
    void whoeverIsRefusedAfterALostAnswerAsksOnceMore() {
        lossy.loseAnswers(1);
        lossy.beBusy(1);
        assertThat(lossy.postAndWait(entry()).outcome()).isEqualTo(Outcome.REPLAYED);
    }

    private ErrorCode refusal() {
        return catchThrowableOfType(SyceeException.class, () -> lossy.postAndWait(entry()))
                .error();
    }

    private JournalEntry entry() {
        lossy.open(List.of(till, fee));
        var sides = new Transfer.Sides(till.id(), fee.id());
        return JournalEntry.of(UUID.randomUUID(), Transfer.single(UUID.randomUUID(), sides, Money.of(1, "USD")));
    }

    private List<Outcome> outcomes() {
        var entry = entry();
        return List.of(outcome(entry), outcome(entry));
    }

    private Outcome outcome(JournalEntry entry) {
        return lossy.post(List.of(entry)).toCompletableFuture().join().get(0).outcome();
    }
}
