package org.sycee.cashout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.cashout.internal.Refusals.assertRefused;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.cashout.CashOutError;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.BankAccount;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.PayOut;

class BankAccountsIT {

    private static final URI PAGE = URI.create("https://acquirer.test/link/1");
    private static final BankAccount RIVER = new BankAccount("ba_1", "First River Bank", "6789");
    private static final Money AMOUNT = Money.of(25_00, "USD");

    private final CashOutRoom room = new CashOutRoom();
    private BankAccountService accounts;

    @BeforeEach
    void start() {
        accounts = room.bean(BankAccountService.class);
        room.acquirers.onLink(AccountLink.awaitingPerson(PAGE));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anAccountIsThereOnceItsAcquirerTellsIt() {
        var opened = accounts.open(room.mei);
        assertThat(opened.page()).contains(PAGE);
        assertThat(accounts.all(room.mei)).isEmpty();
        assertThat(accounts.find(room.mei, opened.account().id()).page()).contains(PAGE);
        room.acquirers.onLink(AccountLink.linked(RIVER));
        var linked = accounts.find(room.mei, opened.account().id());
        assertThat(linked.account().target().orElseThrow().face().words()).isEqualTo("First River Bank 6789");
        assertThat(linked.page()).isEmpty();
        room.acquirers.onLink(AccountLink.ended());
        assertThat(accounts.find(room.mei, opened.account().id()).account().state())
                .as("what is linked is not asked about again")
                .isEqualTo(BankAccountEntity.State.LINKED);
        assertThat(accounts.all(room.mei)).hasSize(1);
    }

    @Test
    void aPageThatWasLeftAddsNothing() {
        var id = accounts.open(room.mei).account().id();
        room.acquirers.onLink(AccountLink.ended());
        assertThat(accounts.find(room.mei, id).account().state()).isEqualTo(BankAccountEntity.State.ENDED);
        room.acquirers.onLink(AccountLink.linked(RIVER));
        assertThat(accounts.find(room.mei, id).account().state()).isEqualTo(BankAccountEntity.State.ENDED);
        assertThat(accounts.all(room.mei)).isEmpty();
        assertRefused(CashOutError.NO_SUCH_BANK_ACCOUNT, () -> room.placeToAccount(newKey(), id, AMOUNT));
    }

    @Test
    void moneyGoesToTheAccountAsItWasApprovedThoughItBeRemoved() {
        var id = linked();
        var key = newKey();
        var placed = room.placeToAccount(key, id, AMOUNT);
        accounts.remove(room.mei, id);
        assertThat(room.placeToAccount(key, id, AMOUNT).isReplay()).isTrue();
        assertThat(placed.cashOut().destination().kind()).isEqualTo(Instrument.Kind.BANK_ACCOUNT);
        assertThat(room.orders.placed()).singleElement().satisfies(order -> {
            assertThat(order.payee().name()).isEqualTo("First River Bank 6789");
            assertThat(order.operation())
                    .isInstanceOfSatisfying(
                            PayOut.class,
                            payOut -> assertThat(payOut.to())
                                    .isEqualTo(new Instrument(Instrument.Kind.BANK_ACCOUNT, "ba_1")));
        });
        assertThat(room.cashOuts()
                        .find(room.mei, placed.cashOut().id())
                        .orElseThrow()
                        .destination())
                .isEqualTo(placed.cashOut().destination());
        assertRefused(CashOutError.NO_SUCH_BANK_ACCOUNT, () -> room.placeToAccount(newKey(), id, AMOUNT));
    }

    @Test
    void anAccountIsCalledByItsNameUntilThatIsTakenBack() {
        var id = linked();
        assertThat(accounts.name(room.mei, id, "  Savings ").account().nickname())
                .contains("Savings");
        assertThat(accounts.all(room.mei).get(0).account().nickname()).contains("Savings");
        assertThat(accounts.name(room.mei, id, " ").account().nickname()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\u202Eevil", "12345678901234567890123456789012345678901"})
    void aNameThatDisturbsScreensIsRefused(String name) {
        var id = linked();
        assertRefused(KernelError.INVALID_REQUEST, () -> accounts.name(room.mei, id, name));
        assertThat(accounts.all(room.mei).get(0).account().nickname()).isEmpty();
    }

    @Test
    void somebodyElsesAccountIsNone() {
        var id = linked();
        var stranger = PersonId.next();
        assertThat(accounts.all(stranger)).isEmpty();
        assertRefused(CashOutError.NO_SUCH_BANK_ACCOUNT, () -> accounts.find(stranger, id));
        assertRefused(CashOutError.NO_SUCH_BANK_ACCOUNT, () -> accounts.name(stranger, id, "Mine"));
        assertRefused(CashOutError.NO_SUCH_BANK_ACCOUNT, () -> accounts.remove(stranger, id));
        assertRefused(CashOutError.NO_SUCH_BANK_ACCOUNT, () -> accounts.remove(room.mei, UUID.randomUUID()));
        assertThat(accounts.all(room.mei)).hasSize(1);
    }

    @Test
    void withoutAChannelForAccountsNoneIsAdded() {
        assertThat(accounts.mayBeAdded()).isTrue();
        room.acquirers.switchOff();
        assertThat(accounts.mayBeAdded()).isFalse();
        assertRefused(CashOutError.NO_PAY_OUT_CHANNEL, () -> accounts.open(room.mei));
    }

    @Test
    void pagesCannotBePiledUpButThoseThatLedNowhereAreForgotten() {
        for (var page = 0; page < 20; page++) {
            accounts.open(room.mei);
        }
        assertRefused(CashOutError.TOO_MANY_BANK_ACCOUNTS, () -> accounts.open(room.mei));
        room.waitFor(Duration.ofHours(25));
        assertThat(accounts.open(room.mei).page()).contains(PAGE);
    }

    private UUID linked() {
        var id = accounts.open(room.mei).account().id();
        room.acquirers.onLink(AccountLink.linked(RIVER));
        return accounts.find(room.mei, id).account().id();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
