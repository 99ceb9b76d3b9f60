package org.sycee.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer.Sides;
import org.sycee.money.Money;

/** The part of the {@link LedgerContract} about time: spending limits, and holds that expire. */
abstract class LedgerLimits extends LedgerRefusals {

    @Test
    void aDayHasALimit() {
        assertThat(post(within(TODAY, single(payment, 300)))).isEqualTo(applied());
        assertThat(post(within(TODAY, single(payment, 201)))).isEqualTo(rejected(Rejection.OVER_DAY_LIMIT));
        assertThat(post(within(TODAY, single(payment, 200)))).isEqualTo(applied());
        assertThat(post(within(TODAY.plusDays(1), single(payment, 201)))).isEqualTo(applied());
    }

    @Test
    void aMonthHasALimit() {
        assertThat(post(within(TODAY, single(payment, 500)))).isEqualTo(applied());
        assertThat(post(within(TODAY.plusDays(1), single(payment, 301))))
                .isEqualTo(rejected(Rejection.OVER_MONTH_LIMIT));
        assertThat(post(within(TODAY.plusDays(1), single(payment, 300)))).isEqualTo(applied());
        assertThat(post(within(TODAY.plusDays(2), single(payment, 100)))).isEqualTo(applied());
    }

    @Test
    void goingBackADayFreesNoLimit() {
        post(within(TODAY, single(payment, 300)));
        assertThat(post(within(TODAY.minusDays(1), single(payment, 201))))
                .isEqualTo(rejected(Rejection.OVER_DAY_LIMIT));
    }

    @Test
    void aFreedHoldCountsNoMore() {
        var hold = pending(payment, 500);
        post(within(TODAY, hold));
        assertThat(post(within(TODAY, single(payment, 1)))).isEqualTo(rejected(Rejection.OVER_DAY_LIMIT));
        post(Transfer.post(UUID.randomUUID(), hold, usd(200)));
        assertThat(post(within(TODAY, single(payment, 301)))).isEqualTo(rejected(Rejection.OVER_DAY_LIMIT));
        assertThat(post(within(TODAY, single(payment, 300)))).isEqualTo(applied());
    }

    @Test
    void aHoldOfYesterdayFreesNothingOfToday() {
        var hold = pending(payment, 300);
        post(within(TODAY.minusDays(1), hold));
        post(within(TODAY, single(payment, 500)));
        post(Transfer.voiding(UUID.randomUUID(), hold));
        assertThat(post(within(TODAY, single(payment, 1)))).isEqualTo(rejected(Rejection.OVER_DAY_LIMIT));
        assertThat(post(within(TODAY.plusDays(2), single(payment, 499)))).isEqualTo(applied());
    }

    @Test
    void aRepetitionOnTheNextDayIsStillTheSameEntry() {
        var transfer = single(payment, 300);
        post(within(TODAY, transfer));
        assertThat(post(within(TODAY.plusDays(1), transfer))).isEqualTo(PostResult.of(Outcome.REPLAYED));
    }

    @Test
    void anExpiredHoldVoidsItself() {
        var hold = pending(payment, 1_000).expiringAt(clock.instant().plusSeconds(60));
        post(hold);
        clock.move(Duration.ofSeconds(59));
        assertThat(post(single(payment, 1))).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        clock.move(Duration.ofSeconds(1));
        assertThat(post(Transfer.post(UUID.randomUUID(), hold, usd(1)))).isEqualTo(rejected(Rejection.PENDING_ENDED));
        assertThat(post(single(payment, 1))).isEqualTo(applied());
        assertThat(ledger.transfers(reference))
                .anyMatch(found -> found.transfer().equals(hold) && found.state() == State.VOIDED);
    }

    @Test
    void aHoldBornExpiredCannotBePosted() {
        var hold = pending(payment, 100).expiringAt(clock.instant());
        assertThat(post(JournalEntry.of(reference, hold, Transfer.post(UUID.randomUUID(), hold, usd(1)))))
                .isEqualTo(rejected(Rejection.PENDING_ENDED));
    }

    @Test
    void aHoldThatVoidedItselfCountsNoMore() {
        post(within(TODAY, pending(payment, 500).expiringAt(clock.instant().plusSeconds(60))));
        clock.move(Duration.ofSeconds(60));
        assertThat(post(within(TODAY, single(payment, 500)))).isEqualTo(applied());
        assertThat(post(within(TODAY, single(payment, 1)))).isEqualTo(rejected(Rejection.OVER_DAY_LIMIT));
    }

    @Test
    void aHoldCountsOnTheDayItWasMadeAndNotAgainWhenItIsPosted() {
        var hold = pending(payment, 500);
        post(within(TODAY, hold));
        assertThat(post(JournalEntry.of(reference, Transfer.post(UUID.randomUUID(), hold, usd(500)))
                        .within(new SpendingLimit(alice.id(), TODAY.plusDays(1), usd(1), usd(501)))))
                .isEqualTo(applied());
        assertThat(post(within(TODAY.plusDays(1), single(payment, 300)))).isEqualTo(applied());
    }

    @Test
    void everyDebitOfAnEntryCountsAndNoCreditDoes() {
        assertThat(post(twoPayments(250, 251))).isEqualTo(rejected(Rejection.OVER_DAY_LIMIT));
        assertThat(post(twoPayments(250, 250))).isEqualTo(applied());
        assertThat(post(within(TODAY, single(new Sides(bank.id(), alice.id()), 5_000))))
                .isEqualTo(applied());
    }

    private JournalEntry twoPayments(long one, long other) {
        return JournalEntry.of(reference, single(payment, one), single(payment, other))
                .within(new SpendingLimit(alice.id(), TODAY, usd(500), usd(800)));
    }

    @Test
    void aLimitBindsNobodyButItsAccount() {
        post(single(new Sides(bank.id(), bob.id()), 900));
        assertThat(post(within(TODAY, single(new Sides(bob.id(), alice.id()), 900))))
                .isEqualTo(applied());
        assertThat(post(within(TODAY, single(payment, 500)))).isEqualTo(applied());
    }

    @Test
    void aLimitInAnotherCurrencyRefuses() {
        var none = new Money(0, Currency.getInstance("EUR"));
        assertThat(post(JournalEntry.of(reference, single(payment, 1))
                        .within(new SpendingLimit(alice.id(), TODAY, none, none))))
                .isEqualTo(rejected(Rejection.CURRENCY_MISMATCH));
        assertThat(available(alice)).isEqualTo(usd(1_000));
    }

    @Test
    void aMonthEndsWithTheYearToo() {
        var lastOfYear = LocalDate.of(2026, 12, 31);
        post(within(lastOfYear, single(payment, 500)));
        assertThat(post(within(lastOfYear.plusDays(1), single(payment, 500)))).isEqualTo(applied());
    }
}
