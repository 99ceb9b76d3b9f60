package org.sycee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGPoolingDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sycee.postgres.Credentials;
import org.sycee.postgres.Database;
import org.sycee.postgres.PostgresServer;

/** Measures the ledger and, where it is installed, pgbench on the same durable server; prints one table. */
public final class Bench {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger QUIET = Logger.getLogger("");

    private static final int WARM_UP = 8;
    private static final int TURN = 3;
    private static final int TURNS = 4;
    private static final long GROWN = Long.getLong("bench.entries", 20_000_000);

    private Bench() {}

    /**
     * Two arguments: the folder that {@code bench.json} is written to, and the one of the server's parts.
     *
     * <p>With {@code -Dbench.http.only=true} the ledger by itself is left out.
     */
    public static void main(String[] arguments) throws Exception {
        QUIET.setLevel(Level.WARNING);
        var home = Files.createTempDirectory("sycee-bench-");
        try (var server = PostgresServer.start(home)) {
            var figures = new Figures();
            measure(server, Path.of(arguments[1]), home, figures);
            System.out.println(figures.table());
            figures.times(Figure.HTTP_PAYMENTS, Figure.TPCB)
                    .ifPresent(times -> System.out.println("HTTP payments are " + times + " TPC-B"));
            var folder = Path.of(arguments[0]);
            figures.write(folder.resolve("bench.json"));
            new Picture(figures, where()).write(folder.resolve("bench.svg"));
        } finally {
            delete(home);
        }
    }

    private static String where() {
        return "%d processors, %s, Java %s, PostgreSQL with fsync on the same machine, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        Runtime.version().feature(),
                        LocalDate.now(ZoneId.systemDefault()));
    }

    private static void measure(PostgresServer server, Path parts, Path home, Figures figures) throws Exception {
        if (!Boolean.getBoolean("bench.http.only")) {
            measureTheLedger(server, home, figures);
        }
        var product = server.database("product");
        new HttpPayments(parts, product, source(product, product.application()), home).measure(figures);
    }

    private static void measureTheLedger(PostgresServer server, Path home, Figures figures) throws Exception {
        var log = PostgresLog.of(server, home);
        log.fill();
        var pgbench = Pgbench.on(server.database("tpcb"), home);
        var before = rateOf(pgbench);
        var books = server.database("books");
        migrate(books);
        try (var load = new LedgerLoad(pool(books, books.application()), log::checkpoint)) {
            load.openAccounts();
            measureAlone(load, pgbench, figures);
            load.measure(figures);
            figures.put(Figure.BYTES_PER_TRANSFER, Disk.bytesPerTransfer(books));
            load.measurePairs(figures);
            if (pgbench.isPresent()) {
                // The better of one before and one after ours: in a bad minute of the machine it would flatter us.
                figures.put(Figure.TPCB, Math.max(before, pgbench.get().rate()));
            }
            load.measureGrown(figures, GROWN);
        }
    }

    private static long rateOf(Optional<Pgbench> pgbench) throws Exception {
        if (pgbench.isEmpty()) {
            System.out.println("pgbench is not installed: nothing to compare with");
            return 0;
        }
        pgbench.get().initialize();
        return pgbench.get().rate();
    }

    /** In turns, since a minute on the same machine may be better than the next. */
    private static void measureAlone(LedgerLoad load, Optional<Pgbench> pgbench, Figures figures) throws Exception {
        load.lone(WARM_UP, new Latencies());
        var ours = new Latencies();
        var theirs = new Latencies();
        for (var turn = 0; turn < TURNS; turn++) {
            load.lone(TURN, ours);
            if (pgbench.isPresent()) {
                pgbench.get().lone(TURN, theirs);
            }
        }
        figures.put(Figure.LONE_CALLER, ours.p99());
        if (pgbench.isPresent()) {
            figures.put(Figure.TPCB_LONE, theirs.p99());
        }
    }

    private static void migrate(Database books) {
        Flyway.configure()
                .dataSource(source(books, books.owner()))
                .schemas("ledger")
                .defaultSchema("ledger")
                .locations("classpath:db/ledger")
                .placeholders(Map.of("applicationRole", books.application().user()))
                .load()
                .migrate();
    }

    /** As a server has one: whoever reads does not wait for a new connection. */
    @SuppressWarnings("deprecation") // there is a better pool for servers, none for so little
    private static DataSource pool(Database database, Credentials role) {
        var pool = new PGPoolingDataSource();
        pool.setUrl(database.url());
        pool.setUser(role.user());
        pool.setPassword(role.password());
        return pool;
    }

    private static PGSimpleDataSource source(Database database, Credentials role) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(role.user());
        source.setPassword(role.password());
        return source;
    }

    private static void delete(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
