package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.ledger.Account;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.testing.TestDatabase;

/** Rounds of races through two servers on one database, each with an end that is known before. */
class RacesIT {

    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 50);
    private static final int SPENDERS = 200;
    private static final int MOVERS = 64;
    private static final int READERS = 2;
    private static final int PEOPLE = 20;

    private final long seed = Long.getLong("ledger.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final TestDatabase database = TestDatabase.of("ledger");
    private final Engine one = Engine.on(database.application(), Clock.systemUTC());
    private final Engine two = Engine.on(database.application(), Clock.systemUTC());
    private final ExecutorService threads = Executors.newFixedThreadPool(SPENDERS);
    private final Town town = Town.of(PEOPLE);

    @AfterEach
    void close() {
        threads.shutdownNow();
        one.close();
        two.close();
    }

    /** The price is the same for all, so that it does not matter who comes first. */
    @Test
    void ofTwoHundredSpendsOfOneBalanceAsManySucceedAsItCovers() throws Exception {
        town.settle(one.ledger(), 100);
        for (var round = 0; round < ROUNDS; round++) {
            var what = "round " + round + " of seed " + seed;
            var person = town.people().get(round % PEOPLE);
            var price = 1L + random.nextInt(9);
            var before =
                    available(person) + gift(person, random.nextInt(SPENDERS + 20) * price + random.nextLong(price));
            var covered = Math.min(SPENDERS, before / price);

            var outcomes = together(SPENDERS, i -> Town.post(server(i), Town.pay(person, town.shop(), price)));

            assertThat(outcomes).as(what).isSubsetOf(Outcome.APPLIED, Outcome.REJECTED);
            assertThat(outcomes).as(what).filteredOn(Outcome.APPLIED::equals).hasSize((int) covered);
            assertThat(available(person)).as(what).isEqualTo(before - covered * price);
        }
        assertThat(one.ledger().verify().findings()).isEmpty();
    }

    private long gift(Account person, long cents) {
        assertThat(Town.post(one.ledger(), Town.pay(town.bank(), person, cents + 1)))
                .isEqualTo(Outcome.APPLIED);
        return cents + 1;
    }

    /** The verifier reads all accounts as they are at one moment; that they sum to zero is one of its checks. */
    @Test
    void whileSixtyFourMoveMoneyAtRandomEveryReadOfAllBalancesHasTheSameTotal() throws Exception {
        town.settle(one.ledger(), 1_000);
        var moving = new CountDownLatch(MOVERS);
        var calls = new ArrayList<Callable<Integer>>();
        IntStream.range(0, READERS).forEach(i -> calls.add(() -> readUntilNobodyMoves(server(i), moving)));
        IntStream.range(0, MOVERS).forEach(i -> calls.add(() -> move(server(i), new Random(seed + i), moving)));

        var counts = results(calls);

        assertThat(counts.subList(0, READERS)).as("reads while money moved").allMatch(reads -> reads > 1);
        assertThat(counts.subList(READERS, counts.size()))
                .as("moves; seed " + seed)
                .allMatch(moves -> moves > 0);
        assertThat(everybody().mapToLong(this::available).sum()).isEqualTo(PEOPLE * 1_000L);
    }

    private int readUntilNobodyMoves(Ledger ledger, CountDownLatch moving) {
        var reads = 0;
        var transfers = 0L;
        while (moving.getCount() > 0) {
            var report = ledger.verify();
            assertThat(report.findings())
                    .as("read " + reads + " of seed " + seed)
                    .isEmpty();
            assertThat(report.transfers()).isGreaterThanOrEqualTo(transfers);
            transfers = report.transfers();
            reads++;
        }
        return reads;
    }

    private int move(Ledger ledger, Random own, CountDownLatch moving) {
        try {
            var all = everybody().toList();
            return (int) IntStream.range(0, ROUNDS)
                    .mapToObj(i -> {
                        var from = own.nextInt(all.size());
                        var to = (from + 1 + own.nextInt(all.size() - 1)) % all.size();
                        return Town.pay(all.get(from), all.get(to), 1L + own.nextInt(300));
                    })
                    .filter(entry -> Town.post(ledger, entry) == Outcome.APPLIED)
                    .count();
        } finally {
            moving.countDown();
        }
    }

    private Stream<Account> everybody() {
        return Stream.concat(Stream.of(town.shop()), town.people().stream());
    }

    private long available(Account account) {
        return Town.available(two.ledger(), account);
    }

    private Ledger server(int number) {
        return (number % 2 == 0 ? one : two).ledger();
    }

    private <T> List<T> together(int many, IntFunction<T> call) throws InterruptedException, ExecutionException {
        return results(IntStream.range(0, many)
                .<Callable<T>>mapToObj(i -> () -> call.apply(i))
                .toList());
    }

    private <T> List<T> results(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        for (var call : threads.invokeAll(calls)) {
            results.add(call.get());
        }
        return results;
    }
}
