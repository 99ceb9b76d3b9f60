package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.testing.TestDatabase;

/** Many callers and two servers on the same books. */
class ConcurrencyIT {

    private final TestDatabase database = TestDatabase.of("ledger");
    private final Engine one = Engine.on(database.application(), Clock.systemUTC());
    private final Engine two = Engine.on(database.application(), Clock.systemUTC());
    private final Town town = Town.of(20);

    @BeforeEach
    void everybodyHasAHundredCents() {
        town.settle(one.ledger(), 100);
    }

    @AfterEach
    void close() {
        assertThat(one.ledger().verify().findings()).isEmpty();
        one.close();
        two.close();
    }

    @Test
    void aHotAccountCountsEveryCent() throws Exception {
        var outcomes = parallel(IntStream.range(0, 2_000)
                .<Callable<Outcome>>mapToObj(i ->
                        () -> Town.post(server(i), Town.pay(town.people().get(i % 20), town.shop(), 1)))
                .toList());
        assertThat(outcomes).containsOnly(Outcome.APPLIED);
        assertThat(Town.available(two.ledger(), town.shop())).isEqualTo(2_000);
    }

    @Test
    void oneEntrySentToBothServersAtOnceHappensOnce() throws Exception {
        var entries = IntStream.range(0, 50)
                .mapToObj(i -> Town.pay(town.people().get(i % 20), town.shop(), 1))
                .toList();
        var outcomes =
                parallel(Stream.concat(sent(entries, 0), sent(entries, 1)).toList());
        assertThat(outcomes).filteredOn(Outcome.APPLIED::equals).hasSize(50);
        assertThat(outcomes).filteredOn(Outcome.REPLAYED::equals).hasSize(50);
        assertThat(Town.available(one.ledger(), town.shop())).isEqualTo(50);
    }

    /** Of two accounts that the other server opens when this one has found neither. */
    @Test
    void whatOneServerRefusesForWantOfAnAccountTheOtherAppliesAndItStaysApplied() {
        var line = new FaultyLine(database.application());
        var payer = new Account(AccountType.BANK, "late", town.bank().currency());
        var payee = new Account(AccountType.FEE, "late", town.bank().currency());
        var entry = Town.pay(payer, payee, 1);
        line.meanwhile(() -> {
            two.ledger().open(List.of(payer, payee));
            assertThat(Town.post(two.ledger(), entry)).isIn(Outcome.APPLIED, Outcome.REPLAYED);
        });
        try (var early = Engine.on(line.source(), Clock.systemUTC())) {
            assertThat(Town.post(early.ledger(), entry)).isEqualTo(Outcome.REJECTED);
            assertThat(Town.post(early.ledger(), entry)).isEqualTo(Outcome.REPLAYED);
        }
    }

    @Test
    void anEntryOfAnUnknownAccountSentToBothServersIsRefusedByBoth() throws Exception {
        var stranger = Town.of(21).people().get(20);
        var entries = IntStream.range(0, 50)
                .mapToObj(i -> Town.pay(stranger, town.shop(), 1))
                .toList();
        assertThat(parallel(Stream.concat(sent(entries, 0), sent(entries, 1)).toList()))
                .containsOnly(Outcome.REJECTED);
    }

    private Stream<Callable<Outcome>> sent(List<JournalEntry> entries, int server) {
        return entries.stream().map(entry -> () -> Town.post(server(server), entry));
    }

    private Ledger server(int number) {
        return (number % 2 == 0 ? one : two).ledger();
    }

    private static List<Outcome> parallel(List<Callable<Outcome>> calls) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(200);
        try {
            return threads.invokeAll(calls).stream().map(ConcurrencyIT::outcome).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Outcome outcome(Future<Outcome> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
