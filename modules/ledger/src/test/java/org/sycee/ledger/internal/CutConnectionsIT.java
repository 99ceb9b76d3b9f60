package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.Entry;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.Transfer;
import org.sycee.testing.FaultProxy;
import org.sycee.testing.TestDatabase;

/** Connections between two servers and their database are cut at a random byte or moment while money moves. */
class CutConnectionsIT {

    private static final int CUTS = Integer.getInteger("ledger.cuts", 500);
    private static final int MOST_BYTES = 40_000;
    private static final long MOST_NANOS = 200_000_000;
    private static final int CALLERS = 16;
    private static final int PEOPLE = 40;
    private static final long GIFT = 3;
    private static final LedgerSettings IMPATIENT = new LedgerSettings(20, 4_096, Duration.ZERO, 2);

    private final long seed = Long.getLong("ledger.seed", System.nanoTime());
    private final TestDatabase database = TestDatabase.of("ledger");
    private final FaultProxy proxy = FaultProxy.to(database.port());
    private final Engine whole = Engine.on(database.application(), Clock.systemUTC());
    private final List<Engine> engines = List.of(
            Engine.on(database.applicationThrough(proxy), Clock.systemUTC()),
            Engine.on(database.applicationThrough(proxy), Clock.systemUTC(), IMPATIENT));
    private final Town town = Town.of(PEOPLE);
    private final Collection<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Outcome, Integer> answers = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        proxy.heal();
        engines.forEach(Engine::close);
        whole.close();
        proxy.close();
    }

    @Test
    void nothingIsLostAndNothingIsDoubled() throws Exception {
        town.settle(whole.ledger(), GIFT);
        var bytes = new Random(seed);
        proxy.cutAfter(() -> bytes.nextInt(MOST_BYTES));
        payFromAllSides();

        System.out.printf("seed=%d cuts=%d answers=%s%n", seed, proxy.cuts(), answers);
        assertThat(answers)
                .as("the cuts were felt, and so were the rules")
                .containsKeys(Outcome.APPLIED, Outcome.REJECTED, Outcome.UNKNOWN);
        assertThat(inTheBooks())
                .as("each acknowledged transfer once, and no other; seed " + seed)
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(whole.ledger().verify().findings()).isEmpty();
        assertThat(Stream.concat(Stream.of(town.shop()), town.people().stream())
                        .mapToLong(account -> Town.available(whole.ledger(), account))
                        .sum())
                .as("no cent more or less than was given")
                .isEqualTo(PEOPLE * GIFT);
    }

    @Test
    void aLineThatStandsStillIsALostOneAndTheSameEntrySettlesIt() {
        town.settle(whole.ledger(), 100);
        var person = town.people().get(0);
        var impatient = engines.get(1).ledger();
        assertThat(Town.post(impatient, Town.pay(person, town.shop(), 1))).isEqualTo(Outcome.APPLIED);
        proxy.standStill();
        var entry = Town.pay(person, town.shop(), 10);
        assertThat(Town.post(impatient, entry)).isEqualTo(Outcome.UNKNOWN);
        proxy.refuse();
        assertThat(Town.post(impatient, entry)).isEqualTo(Outcome.UNKNOWN);
        proxy.heal();
        assertThat(Town.post(impatient, entry)).isEqualTo(Outcome.APPLIED);
        assertThat(Town.available(whole.ledger(), person)).isEqualTo(89);
    }

    private void payFromAllSides() throws InterruptedException, ExecutionException {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var paying = new ArrayList<Future<?>>();
            IntStream.range(0, CALLERS)
                    .forEach(caller -> paying.add(callers.submit(() -> payUntilCut(new Random(seed + caller)))));
            cutAtRandomMoments(new Random(seed));
            for (var one : paying) {
                one.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** Most of a commit's time passes between two bytes: whoever counts bytes only would hardly ever hit it. */
    private void cutAtRandomMoments(Random random) {
        while (proxy.cuts() < CUTS) {
            LockSupport.parkNanos(random.nextLong(MOST_NANOS));
            proxy.cutAll();
        }
    }

    private void payUntilCut(Random random) {
        while (proxy.cuts() < CUTS) {
            settle(random.nextInt(4) == 0 ? theShopPaysBack(random) : onePays(random), random);
        }
    }

    private JournalEntry onePays(Random random) {
        var hold = Town.hold(person(random), town.shop(), 1L + random.nextInt(3));
        return random.nextBoolean()
                ? Town.pay(person(random), town.shop(), 1L + random.nextInt(3))
                : JournalEntry.of(UUID.randomUUID(), hold, Transfer.post(UUID.randomUUID(), hold, hold.amount()));
    }

    private JournalEntry theShopPaysBack(Random random) {
        var person = person(random);
        return JournalEntry.of(
                UUID.randomUUID(),
                Town.transfer(town.shop(), person, 1L + random.nextInt(5)),
                Town.transfer(person, town.shop(), 1));
    }

    private Account person(Random random) {
        return town.people().get(random.nextInt(PEOPLE));
    }

    /** Asks the same again, this server or the other, until one of them says what happened. */
    private void settle(JournalEntry entry, Random random) {
        var outcome = Outcome.UNKNOWN;
        for (var tries = 0; outcome == Outcome.UNKNOWN; tries++) {
            assertThat(tries).as("tries without an answer; seed " + seed).isLessThan(1_000);
            outcome = outcome(engines.get(random.nextInt(2)).ledger(), entry);
            answers.merge(outcome, 1, Integer::sum);
        }
        if (outcome != Outcome.REJECTED) {
            entry.transfers().stream()
                    .filter(transfer -> transfer.kind() != Transfer.Kind.PENDING)
                    .forEach(transfer -> acknowledged.add(transfer.id()));
        }
    }

    private static Outcome outcome(Ledger ledger, JournalEntry entry) {
        try {
            return Town.post(ledger, entry);
        } catch (SyceeException e) {
            return Outcome.UNKNOWN;
        }
    }

    /** Every transfer but the gifts at the beginning has the shop on one side. */
    private List<UUID> inTheBooks() {
        return Town.statement(whole.ledger(), town.shop()).stream()
                .map(Entry::transfer)
                .toList();
    }
}
