package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.testing.TestDatabase;

/** A server is killed under load, at each step of the writer and at any moment; what it said and what it did agree. */
class ServerKillsIT {

    private static final int SEEDS = Integer.getInteger("ledger.halts", 1);
    private static final int KILLS = Integer.getInteger("ledger.serverKills", 5);
    private static final long FIRST_SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final long MOST_NANOS = 300_000_000;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.of("ledger");
    private final Engine engine = Engine.on(database.application(), Clock.systemUTC());
    private final Ledger ledger = engine.ledger();
    private final Town town = Town.of(Deeds.PEOPLE);
    private final List<List<Outcome>> answers = Stream.generate(() -> (List<Outcome>) new ArrayList<Outcome>())
            .limit(Deeds.CALLERS)
            .toList();

    @BeforeEach
    void settle() {
        town.settle(ledger, Deeds.GIFT);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    static Stream<Arguments> stepsAndSeeds() {
        return Stream.of(Step.values()).flatMap(step -> seeds(SEEDS).map(seed -> Arguments.of(step, seed)));
    }

    static Stream<Long> moments() {
        return seeds(KILLS);
    }

    private static Stream<Long> seeds(int count) {
        return LongStream.range(FIRST_SEED, FIRST_SEED + count).boxed();
    }

    @ParameterizedTest
    @MethodSource("stepsAndSeeds")
    void atEachStepOfTheWriter(Step step, long seed) throws Exception {
        killed(seed, () -> Files.writeString(folder.resolve("failpoint"), step.failpoint()), this::isReached);
        settleAndCompare(seed);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void atAnyMoment(long seed) throws Exception {
        killed(seed, () -> {}, () -> true);
        settleAndCompare(seed);
    }

    private boolean isReached() {
        return Files.exists(folder.resolve("failpoint.reached"));
    }

    private interface Arming {
        void arm() throws IOException;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    /** Lets it work for a while, prepares its death, and kills it when the condition holds. */
    private void killed(long seed, Arming arming, Condition condition) throws Exception {
        var server = started(seed);
        try {
            await(() -> Files.size(folder.resolve("answers")) > 0);
            LockSupport.parkNanos(new Random(seed).nextLong(MOST_NANOS));
            arming.arm();
            await(condition);
        } finally {
            server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        Files.readAllLines(folder.resolve("answers")).forEach(this::note);
        assertThatMoneyMovedToTheLast(seed);
    }

    /** A load of refusals writes little that a kill could tear. */
    private void assertThatMoneyMovedToTheLast(long seed) {
        var last = answers.stream()
                .filter(known -> !known.isEmpty())
                .map(known -> known.get(known.size() - 1))
                .toList();
        assertThat(last)
                .as("last answers; seed " + seed)
                .filteredOn(Outcome.REJECTED::equals)
                .hasSizeLessThanOrEqualTo(last.size() / 2);
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        for (var i = 0; !condition.holds(); i++) {
            assertThat(i).as("hundredths of a second").isLessThan(12_000);
            Thread.sleep(10);
        }
    }

    private Process started(long seed) throws IOException {
        var source = (PGSimpleDataSource) database.application();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dsycee.failpoint.file=" + folder.resolve("failpoint"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MortalServer.class.getName(),
                        source.getURL(),
                        source.getUser(),
                        source.getPassword(),
                        Long.toString(seed))
                .redirectOutput(folder.resolve("answers").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void note(String line) {
        var words = line.split(" ", -1);
        var ofCaller = answers.get(Integer.parseInt(words[0]));
        assertThat(Integer.parseInt(words[1])).isEqualTo(ofCaller.size());
        ofCaller.add(Outcome.valueOf(words[2]));
    }

    /** What was answered is in the books; what was not is wholly there or not at all, and the same entry settles it. */
    private void settleAndCompare(long seed) {
        var deeds = new Deeds(town, seed);
        var transfers = 0;
        for (var caller = 0; caller < Deeds.CALLERS; caller++) {
            var known = answers.get(caller);
            for (var number = 0; number <= known.size(); number++) {
                var entry = deeds.entry(caller, number);
                var there = ledger.transfers(entry.reference()).size();
                assertThat(there)
                        .as("transfers of one entry")
                        .isIn(0, entry.transfers().size());
                var again = Town.post(ledger, entry);
                if (number < known.size()) {
                    assertThat(again).as("seed " + seed).isEqualTo(onceMore(known.get(number)));
                } else if (there > 0) {
                    assertThat(again).as("seed " + seed).isEqualTo(Outcome.REPLAYED);
                }
                transfers += again == Outcome.REJECTED ? 0 : entry.transfers().size();
            }
        }
        var report = ledger.verify();
        assertThat(report.findings()).as("seed " + seed).isEmpty();
        assertThat(report.transfers()).as("none twice").isEqualTo(Deeds.PEOPLE + transfers);
    }

    private static Outcome onceMore(Outcome first) {
        return first == Outcome.APPLIED ? Outcome.REPLAYED : first;
    }
}
