package org.sycee.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.ReferenceLedger;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;
import org.sycee.wallets.StatementLine.OtherSide;

class StatementServiceTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final PersonId MEI = PersonId.next();
    private static final PersonId KENJI = PersonId.next();

    private final MovedClock clock = new MovedClock();
    private final ReferenceLedger ledger = new ReferenceLedger(clock);
    private final AtomicInteger reads = new AtomicInteger();
    private final Account acquirer = new Account(AccountType.CLEARING, "acquirer", USD);
    private final Account fees = new Account(AccountType.FEE, "operator", USD);
    private final WalletService wallets = new WalletService(
            ledger,
            new OpenedAccounts(ledger),
            person -> Optional.empty(),
            person -> false,
            new WalletSettings("USD", 500_000, 2_000_000, 10_000_000),
            clock);
    private final StatementService statements = new StatementService(counted(ledger), wallets);

    /** Stands still until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-01T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    private Ledger counted(Ledger plain) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    return method.invoke(plain, arguments);
                });
    }

    @Test
    void whoNeverHadMoneyHasNoLinesAndReadingOpensNoAccount() {
        assertThat(statements.lines(MEI, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(statements.countBefore(MEI, clock.instant())).isZero();
        assertThat(statements.balanceAfter(MEI, 0)).isEqualTo(Money.zero(USD));
        assertThat(ledger.balance(new Account(AccountType.WALLET, MEI.toString(), USD).id()))
                .isEmpty();
    }

    @Test
    void linesAreNewestFirstAndNameTheOtherSide() {
        var mei = wallets.account(MEI, USD);
        move(acquirer, mei, 100_00);
        move(mei, wallets.account(KENJI, USD), 30_00);
        move(mei, fees, 50);
        var lines = statements.lines(MEI, Long.MAX_VALUE, 10);
        assertThat(lines)
                .extracting(line -> line.other())
                .containsExactly(
                        new OtherSide(OtherSide.Kind.FEE, "operator"),
                        new OtherSide(OtherSide.Kind.PERSON, KENJI.toString()),
                        new OtherSide(OtherSide.Kind.PARTNER, "acquirer"));
        assertThat(lines).extracting(line -> line.amount()).containsExactly(usd(-50), usd(-30_00), usd(100_00));
        assertThat(lines).extracting(line -> line.balance()).containsExactly(usd(69_50), usd(70_00), usd(100_00));
        assertThat(statements.lines(MEI, 3, 1)).containsExactly(lines.get(1));
        assertThat(statements.balanceAfter(MEI, 2)).isEqualTo(usd(70_00));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 65})
    void everyMomentHasItsPlaceAmongTheLines(int count) {
        var begin = clock.instant();
        for (var i = 0; i < count; i++) {
            move(acquirer, wallets.account(MEI, USD), 1);
            clock.move(Duration.ofSeconds(i % 3));
        }
        var times = statements.lines(MEI, Long.MAX_VALUE, 1_000).stream()
                .map(line -> line.at())
                .toList();
        for (var moment = begin.minusSeconds(1);
                moment.isBefore(begin.plusSeconds(70));
                moment = moment.plusMillis(500)) {
            var then = moment;
            assertThat(statements.countBefore(MEI, moment))
                    .as("before " + moment)
                    .isEqualTo(times.stream().filter(at -> at.isBefore(then)).count());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000, 16_000})
    void aPlaceIsFoundWithOneMoreReadEachTimeTheHistoryDoubles(int count) {
        var mei = wallets.account(MEI, USD);
        for (var i = 0; i < count; i++) {
            move(acquirer, mei, 1);
        }
        reads.set(0);
        statements.countBefore(MEI, clock.instant());
        assertThat(reads).hasValueLessThanOrEqualTo(2 + 32 - Integer.numberOfLeadingZeros(count));
        reads.set(0);
        statements.lines(MEI, Long.MAX_VALUE, 100);
        assertThat(reads).hasValue(2);
    }

    private void move(Account from, Account to, long amount) {
        ledger.open(List.of(from, to));
        var transfer = Transfer.single(UUID.randomUUID(), new Transfer.Sides(from.id(), to.id()), usd(amount));
        var result = ledger.post(List.of(JournalEntry.of(UUID.randomUUID(), transfer)))
                .toCompletableFuture()
                .join();
        assertThat(result.get(0).isInTheBooks()).isTrue();
    }

    private static Money usd(long minorUnits) {
        return new Money(minorUnits, USD);
    }
}
