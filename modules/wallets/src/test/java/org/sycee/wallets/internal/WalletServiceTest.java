package org.sycee.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.customers.Customer;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.ReferenceLedger;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;
import org.sycee.wallets.WalletError;

class WalletServiceTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final PersonId MEI = PersonId.next();
    private static final PersonId STRANGER = PersonId.next();
    private static final PersonId FROZEN = PersonId.next();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-30T18:00:00Z"), ZoneOffset.UTC);
    private final ReferenceLedger ledger = new ReferenceLedger(clock);
    private final WalletService wallets = new WalletService(
            ledger,
            new OpenedAccounts(ledger),
            person -> person.equals(MEI) ? Optional.of(inShanghai()) : Optional.empty(),
            FROZEN::equals,
            new WalletSettings("USD", 500_000, 2_000_000, 10_000_000),
            clock);

    private static Customer inShanghai() {
        return new Customer(MEI, "Mei", "+1•••0123", "en", ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aNewPersonHasOneBalanceOfZeroAndReadingItOpensNoAccount() {
        var balance = wallets.balances(MEI).get(0);
        assertThat(balance.available()).isEqualTo(Money.zero(USD));
        assertThat(balance.heldOut()).isEqualTo(Money.zero(USD));
        assertThat(ledger.balance(balance.account().id())).isEmpty();
    }

    @Test
    void anAccountIsOpenedWhenFirstNeededAndOpeningItAgainKeepsItsMoney() {
        var account = wallets.account(MEI, USD);
        topUp(account, 5_00);
        assertThat(wallets.account(MEI, USD)).isEqualTo(account);
        assertThat(wallets.balances(MEI).get(0).available()).isEqualTo(Money.of(5_00, "USD"));
    }

    @Test
    void aWalletsMarkChangesWithItsMoneyAndAWalletThatWasNeverNeededHasNone() {
        var marks = new WalletMarks(ledger, new WalletSettings("USD", 500_000, 2_000_000, 10_000_000));
        var account = wallets.account(MEI, USD);
        var before = marks.of(List.of(MEI, STRANGER));
        assertThat(before).containsOnlyKeys(MEI);
        assertThat(before.get(MEI)).containsOnlyKeys("/wallet");
        assertThat(marks.of(List.of(MEI, STRANGER))).isEqualTo(before);
        topUp(account, 5_00);
        assertThat(marks.of(List.of(MEI, STRANGER))).isNotEqualTo(before);
    }

    @Test
    void whatIsHeldIsShownApartFromWhatIsAvailable() {
        var account = wallets.account(MEI, USD);
        topUp(account, 5_00);
        post(Transfer.pending(
                UUID.randomUUID(), new Transfer.Sides(account.id(), clearing().id()), usd(2_00)));
        var shown = WalletJson.of(wallets.balances(MEI), wallets.owed(MEI), clock.instant())
                .balances()
                .get(0);
        assertThat(shown.available().amount()).isEqualTo(3_00);
        assertThat(shown.held().amount()).isEqualTo(2_00);
        assertThat(shown.currency()).isEqualTo("USD");
    }

    @Test
    void whatIsOwedIsTheReceivableAndNobodyOwesBeforeItIsOpened() {
        assertThat(wallets.owed(MEI)).isEqualTo(usd(0));
        var receivable = new Account(AccountType.RECEIVABLE, MEI.toString(), USD);
        ledger.open(List.of(receivable, clearing()));
        post(Transfer.single(
                UUID.randomUUID(),
                new Transfer.Sides(receivable.id(), clearing().id()),
                usd(7_00)));
        assertThat(wallets.owed(MEI)).isEqualTo(usd(7_00));
        var shown = WalletJson.of(wallets.balances(MEI), wallets.owed(MEI), clock.instant());
        assertThat(shown.owed().amount()).isEqualTo(7_00);
    }

    @Test
    void theDayOfALimitIsTheCustomersOwn() {
        assertThat(wallets.limit(MEI, usd(1)).day()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(wallets.limit(STRANGER, usd(1)).day()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void aLimitNamesThePersonsOwnAccountAndTheOperatorsAmounts() {
        var limit = wallets.limit(MEI, usd(1));
        assertThat(limit.account()).isEqualTo(wallets.account(MEI, USD).id());
        assertThat(limit.perDay()).isEqualTo(usd(2_000_000));
        assertThat(limit.perMonth()).isEqualTo(usd(10_000_000));
    }

    @Test
    void onePaymentMayBeAsMuchAsTheLimitAndNotACentMore() {
        assertThat(wallets.limit(MEI, usd(500_000))).isNotNull();
        assertThatThrownBy(() -> wallets.limit(MEI, usd(500_001)))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(WalletError.OVER_LIMIT));
    }

    @Test
    void nothingMayLeaveAFrozenWalletAndMoneyStillArrives() {
        assertThatThrownBy(() -> wallets.limit(FROZEN, usd(1)))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(WalletError.WALLET_FROZEN))
                .hasMessageContaining("Nothing was taken");
        topUp(wallets.account(FROZEN, USD), 5_00);
        assertThat(wallets.balances(FROZEN).get(0).available()).isEqualTo(usd(5_00));
    }

    @Test
    void anAmountInAnotherCurrencyIsRefusedByName() {
        assertThatThrownBy(() -> wallets.limit(MEI, Money.of(1, "EUR")))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(WalletError.CURRENCY_NOT_HELD));
    }

    private void topUp(Account account, long amount) {
        ledger.open(List.of(clearing()));
        post(Transfer.single(UUID.randomUUID(), new Transfer.Sides(clearing().id(), account.id()), usd(amount)));
    }

    private void post(Transfer transfer) {
        var result = ledger.post(List.of(JournalEntry.of(UUID.randomUUID(), transfer)))
                .toCompletableFuture()
                .join();
        assertThat(result.get(0).isInTheBooks()).isTrue();
    }

    private static Account clearing() {
        return new Account(AccountType.CLEARING, "acquirer", USD);
    }

    private static Money usd(long minorUnits) {
        return new Money(minorUnits, USD);
    }
}
