package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.postgres.Credentials;
import org.sycee.postgres.Database;
import org.sycee.postgres.PostgresServer;

/** The database is killed again and again while money moves. */
class CrashIT {

    private static final int KILLS = Integer.getInteger("ledger.kills", 20);
    private static final int CALLERS = 16;
    private static final LedgerSettings IMPATIENT = new LedgerSettings(20, 4_096, Duration.ofMillis(300), 2);

    @TempDir
    Path home;

    private final Town town = Town.of(40);
    private final Collection<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Collection<UUID> rejected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unknown = new AtomicInteger();
    private PostgresServer server;
    private Database database;
    private Engine engine;
    private volatile boolean over;

    @BeforeEach
    void start() throws IOException {
        server = PostgresServer.start(home);
        database = server.database("sycee");
        Flyway.configure()
                .dataSource(source(database.owner()))
                .schemas("ledger")
                .defaultSchema("ledger")
                .locations("classpath:db/ledger")
                .placeholders(Map.of("applicationRole", database.application().user()))
                .load()
                .migrate();
        engine = Engine.on(source(database.application()), Clock.systemUTC(), IMPATIENT);
        town.settle(engine.ledger(), 100);
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
        server.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        var callers = Executors.newFixedThreadPool(CALLERS);
        IntStream.range(0, CALLERS).forEach(seed -> callers.execute(() -> payUntilOver(new Random(seed))));
        for (var kills = 0; kills < KILLS; kills++) {
            killOnceMoreIsPosted();
        }
        over = true;
        callers.shutdown();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        System.out.printf(
                "kills=%d applied=%d rejected=%d unknown=%d%n",
                KILLS, acknowledged.size(), rejected.size(), unknown.get());
        assertThat(unknown).as("calls that were unclear at first").hasPositiveValue();
        assertThat(rejected).isNotEmpty();
        assertThat(inTheBooks("select distinct coalesce(journal_id, id) from ledger.transfer where debit_account <> "
                        + "(select id from ledger.account where type = 'BANK')"))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(inTheBooks("select id from ledger.journal where rejection is not null"))
                .containsExactlyInAnyOrderElementsOf(rejected);
        assertThat(engine.ledger().verify().findings()).isEmpty();
        assertThat(Stream.concat(Stream.of(town.shop()), town.people().stream())
                        .mapToLong(account -> Town.available(engine.ledger(), account))
                        .sum())
                .as("no cent more or less than was given")
                .isEqualTo(40 * 100);
    }

    private void killOnceMoreIsPosted() throws Exception {
        var before = acknowledged.size();
        while (acknowledged.size() < before + 500) {
            Thread.sleep(10);
        }
        kill();
    }

    /** All its processes at once, as a power cut would, then a new start on the same data and port. */
    private void kill() throws Exception {
        var port = server.port();
        var pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(0);
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var process : all) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        server.close();
        server = PostgresServer.start(home, port);
    }

    private void payUntilOver(Random random) {
        while (!over) {
            settle(
                    switch (random.nextInt(4)) {
                        case 0 -> theShopPaysBack(random);
                        case 1 -> onePays(random, town.shop());
                        default -> onePays(random, person(random));
                    });
        }
    }

    private JournalEntry onePays(Random random, Account payee) {
        return Town.pay(person(random), payee, 1L + random.nextInt(3));
    }

    private JournalEntry theShopPaysBack(Random random) {
        var person = person(random);
        return JournalEntry.of(
                UUID.randomUUID(),
                Town.transfer(town.shop(), person, 1L + random.nextInt(5)),
                Town.transfer(person, town.shop(), 1));
    }

    private Account person(Random random) {
        return town.people().get(random.nextInt(town.people().size()));
    }

    /** Asks again with the same id until it is clear what happened. */
    private void settle(JournalEntry entry) {
        var outcome = outcome(entry);
        while (outcome == Outcome.UNKNOWN) {
            unknown.incrementAndGet();
            outcome = outcome(entry);
        }
        (outcome == Outcome.REJECTED ? rejected : acknowledged)
                .add(entry.transfers().get(0).id());
    }

    private Outcome outcome(JournalEntry entry) {
        try {
            return Town.post(engine.ledger(), entry);
        } catch (SyceeException e) {
            return Outcome.UNKNOWN;
        }
    }

    private List<UUID> inTheBooks(String sql) throws SQLException {
        try (var connection = source(database.owner()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var ids = Stream.<UUID>builder();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids.build().toList();
        }
    }

    private PGSimpleDataSource source(Credentials role) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(role.user());
        source.setPassword(role.password());
        return source;
    }
}
