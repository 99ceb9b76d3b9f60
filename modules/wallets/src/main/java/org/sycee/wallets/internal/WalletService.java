package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.sycee.customers.Customer;
import org.sycee.customers.Customers;
import org.sycee.customers.Standings;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.Remembered;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Balance;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;
import org.sycee.wallets.WalletError;
import org.sycee.wallets.Wallets;

/** Knows which account is whose, and what may leave it. */
@ApplicationScoped
class WalletService implements Wallets {

    private static final Duration ZONES_BELIEVED = Duration.ofMinutes(1);
    private static final int MOST_ZONES = 50_000;

    private final Ledger ledger;
    private final OpenedAccounts opened;
    private final Customers customers;
    private final Standings standings;
    private final WalletSettings settings;
    private final Clock clock;

    /** A day that was counted never counts as an earlier one, so that an old zone frees nothing. */
    private final Remembered<PersonId, ZoneId> zones = new Remembered<>(MOST_ZONES, ZONES_BELIEVED);

    @Inject
    WalletService(
            Ledger ledger,
            OpenedAccounts opened,
            Customers customers,
            Standings standings,
            WalletSettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.opened = opened;
        this.customers = customers;
        this.standings = standings;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Currency currency() {
        return settings.currency();
    }

    @Override
    public Account account(PersonId person, Currency currency) {
        var account = accountOf(person, currency);
        opened.ensure(account);
        return account;
    }

    @Override
    public List<Balance> balances(PersonId person) {
        var account = accountOf(person, settings.currency());
        return List.of(ledger.balance(account.id()).orElseGet(() -> emptyBalance(account)));
    }

    /** Reading opens nothing: an account that was never needed is as good as empty. */
    private static Balance emptyBalance(Account account) {
        var zero = Money.zero(account.currency());
        return new Balance(account, zero, zero, zero);
    }

    @Override
    public Money owed(PersonId person) {
        var receivable = new Account(AccountType.RECEIVABLE, person.toString(), settings.currency());
        return ledger.balance(receivable.id()).map(Balance::posted).orElseGet(() -> Money.zero(settings.currency()));
    }

    @Override
    public SpendingLimit limit(PersonId person, Money amount) {
        checkStanding(person);
        checkOnePayment(amount);
        var day = LocalDate.ofInstant(clock.instant(), zoneOf(person));
        var account = accountOf(person, amount.currency()).id();
        return new SpendingLimit(account, day, settings.perDay(), settings.perMonth());
    }

    private void checkStanding(PersonId person) {
        if (standings.isFrozen(person)) {
            throw new SyceeException(
                    WalletError.WALLET_FROZEN,
                    "The account is frozen: nothing can be paid from it. Nothing was taken.");
        }
    }

    private void checkOnePayment(Money amount) {
        if (!amount.currency().equals(settings.currency())) {
            throw new SyceeException(
                    WalletError.CURRENCY_NOT_HELD,
                    "The wallet holds " + settings.currency() + ", not " + amount.currency() + ".");
        }
        if (amount.compareTo(settings.perPayment()) > 0) {
            throw new SyceeException(
                    WalletError.OVER_LIMIT,
                    "One payment may be at most " + settings.perPayment() + ", not " + amount + ".");
        }
    }

    private ZoneId zoneOf(PersonId person) {
        return zones.get(person, asked -> customers.find(asked).map(Customer::timeZone))
                .orElse(ZoneOffset.UTC);
    }

    static Account accountOf(PersonId person, Currency currency) {
        return new Account(AccountType.WALLET, person.toString(), currency);
    }
}
