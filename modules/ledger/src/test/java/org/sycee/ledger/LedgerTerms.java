package org.sycee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.ledger.Account.Change;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.Transfer.Sides;
import org.sycee.money.Money;

/** The part of the {@link LedgerContract} about single accounts: closing one, lending to one, its balance at a moment. */
abstract class LedgerTerms extends LedgerLimits {

    private final Sides back = new Sides(alice.id(), bank.id());

    @Test
    void aClosedAccountNeitherPaysNorReceives() {
        post(single(back, 1_000));
        assertThat(ledger.close(alice.id())).isEqualTo(Change.DONE);
        assertThat(ledger.close(alice.id())).isEqualTo(Change.DONE);
        assertThat(post(single(new Sides(bank.id(), alice.id()), 1))).isEqualTo(rejected(Rejection.ACCOUNT_CLOSED));
        assertThat(post(single(payment, 1))).isEqualTo(rejected(Rejection.ACCOUNT_CLOSED));
        assertThat(post(pending(payment, 1))).isEqualTo(rejected(Rejection.ACCOUNT_CLOSED));
        assertThat(available(alice)).isEqualTo(usd(0));
    }

    @Test
    void anAccountWithMoneyOrWithAHoldIsNotClosed() {
        assertThat(ledger.close(alice.id())).isEqualTo(Change.REFUSED);
        var hold = pending(payment, 1_000);
        post(hold);
        assertThat(ledger.close(bob.id())).isEqualTo(Change.REFUSED);
        post(Transfer.post(UUID.randomUUID(), hold, usd(1_000)));
        assertThat(ledger.close(bob.id())).isEqualTo(Change.REFUSED);
        assertThat(ledger.close(alice.id())).isEqualTo(Change.DONE);
    }

    @Test
    void openingAClosedAccountLeavesItClosed() {
        assertThat(ledger.close(bob.id())).isEqualTo(Change.DONE);
        ledger.open(List.of(bob));
        assertThat(post(single(payment, 1))).isEqualTo(rejected(Rejection.ACCOUNT_CLOSED));
    }

    @Test
    void whatWasPostedBeforeIsStillReplayed() {
        var last = JournalEntry.of(reference, single(back, 1_000));
        post(last);
        ledger.close(alice.id());
        assertThat(post(last)).isEqualTo(PostResult.of(PostResult.Outcome.REPLAYED));
    }

    @Test
    void whatIsLentCanBeSpentAndNothingMore() {
        assertThat(ledger.allowCredit(alice.id(), usd(500))).isEqualTo(Change.DONE);
        assertThat(post(single(payment, 1_200))).isEqualTo(applied());
        assertThat(available(alice)).isEqualTo(usd(-200));
        assertThat(post(pending(payment, 301))).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        assertThat(post(pending(payment, 300))).isEqualTo(applied());
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void whatIsUsedOfACreditIsNotTakenBack() {
        ledger.allowCredit(alice.id(), usd(500));
        post(single(payment, 1_200));
        assertThat(ledger.allowCredit(alice.id(), usd(199))).isEqualTo(Change.REFUSED);
        assertThat(ledger.allowCredit(alice.id(), usd(200))).isEqualTo(Change.DONE);
        assertThat(post(single(payment, 1))).isEqualTo(rejected(Rejection.INSUFFICIENT_FUNDS));
        post(single(new Sides(bank.id(), alice.id()), 200));
        assertThat(ledger.allowCredit(alice.id(), usd(0))).isEqualTo(Change.DONE);
    }

    @ParameterizedTest
    @EnumSource(AccountType.class)
    void whoMayGoBelowZeroAnywayNeedsNoCredit(AccountType type) {
        var account = new Account(type, UUID.randomUUID().toString(), USD);
        ledger.open(List.of(account));
        assertThat(ledger.allowCredit(account.id(), usd(1)))
                .isEqualTo(type.isNeverBelowZero() ? Change.DONE : Change.REFUSED);
    }

    @Test
    void nothingIsLentToAClosedAccountOrInAnotherCurrency() {
        ledger.close(bob.id());
        assertThat(ledger.allowCredit(bob.id(), usd(1))).isEqualTo(Change.REFUSED);
        var euro = new Money(1, Currency.getInstance("EUR"));
        assertThat(ledger.allowCredit(alice.id(), euro)).isEqualTo(Change.REFUSED);
        assertThatThrownBy(() -> ledger.allowCredit(alice.id(), usd(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.allowCredit(alice.id(), usd(1L << 62)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAccountThatIsNotThereCannotBeChanged() {
        var nobody = new Account(AccountType.WALLET, "nobody", USD).id();
        assertThat(ledger.close(nobody)).isEqualTo(Change.NO_SUCH_ACCOUNT);
        assertThat(ledger.allowCredit(nobody, usd(1))).isEqualTo(Change.NO_SUCH_ACCOUNT);
        assertThat(ledger.lastBefore(nobody, clock.instant())).isEmpty();
    }

    /** Eleven entries, a minute apart. */
    @Test
    void theBalanceAtAMomentIsThatAfterTheLastEntryBefore() {
        var start = clock.instant();
        for (var i = 1; i <= 10; i++) {
            clock.move(Duration.ofMinutes(1));
            post(single(payment, 10));
        }
        assertThat(ledger.lastBefore(alice.id(), start)).isEmpty();
        for (var i = 0; i <= 10; i++) {
            var justAfter = start.plus(Duration.ofMinutes(i)).plusNanos(1_000);
            var last = ledger.lastBefore(alice.id(), justAfter).orElseThrow();
            assertThat(last.balance()).isEqualTo(usd(1_000 - 10 * i));
            assertThat(last.sequence()).isEqualTo(i + 1);
        }
        assertThat(ledger.lastBefore(alice.id(), start.plus(Duration.ofMinutes(1))))
                .map(Entry::sequence)
                .contains(1L);
    }
}
