package org.sycee.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.Transfer.Sides;
import org.sycee.money.Money;

/** Alice with ten dollars, Bob with none, and words to move money between them. */
public abstract class AliceAndBob {

    static final Currency USD = Currency.getInstance("USD");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 30);

    final MovableClock clock = new MovableClock();
    final UUID reference = UUID.randomUUID();
    final Account alice = new Account(AccountType.WALLET, UUID.randomUUID().toString(), USD);
    final Account bob = new Account(AccountType.WALLET, UUID.randomUUID().toString(), USD);
    final Account bank = new Account(AccountType.BANK, UUID.randomUUID().toString(), USD);
    final Account euros = new Account(AccountType.WALLET, UUID.randomUUID().toString(), Currency.getInstance("EUR"));
    final Sides payment = new Sides(alice.id(), bob.id());
    Ledger ledger;

    /** An engine with empty books, or with books that others use too. */
    protected abstract Ledger engine(Clock clock);

    @BeforeEach
    void aliceHasTenDollars() {
        ledger = engine(clock);
        ledger.open(List.of(alice, bob, bank, euros));
        assertThat(post(single(new Sides(bank.id(), alice.id()), 1_000))).isEqualTo(applied());
    }

    PostResult post(Transfer transfer) {
        return post(JournalEntry.of(reference, transfer));
    }

    PostResult post(JournalEntry entry) {
        return ledger.post(List.of(entry)).toCompletableFuture().join().get(0);
    }

    JournalEntry within(LocalDate day, Transfer transfer) {
        return JournalEntry.of(reference, transfer).within(new SpendingLimit(alice.id(), day, usd(500), usd(800)));
    }

    static Transfer single(Sides sides, long cents) {
        return Transfer.single(UUID.randomUUID(), sides, usd(cents));
    }

    static Transfer pending(Sides sides, long cents) {
        return Transfer.pending(UUID.randomUUID(), sides, usd(cents));
    }

    Balance balance(Account account) {
        return ledger.balance(account.id()).orElseThrow();
    }

    Money available(Account account) {
        return balance(account).available();
    }

    static Money usd(long cents) {
        return new Money(cents, USD);
    }

    PostResult applied() {
        return PostResult.applied(clock.instant());
    }

    static PostResult rejected(Rejection why) {
        return PostResult.rejected(why);
    }
}
