package org.sycee.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;
import org.sycee.postgres.Credentials;
import org.sycee.postgres.Database;
import org.sycee.postgres.PostgresServer;

/**
 * An empty database on the one real PostgreSQL of this JVM, migrated for some rooms.
 *
 * <p>To make one takes a second. So one whose last {@link TestRoom} has closed is emptied and used again, by the next
 * test that needs the same schemas.
 */
public final class TestDatabase {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename)
              from pg_tables
             where schemaname = any (?) and tablename <> 'flyway_schema_history'
            """;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<TestDatabase> IDLE = new ArrayList<>();

    private final Database database;
    private final List<String> schemas;
    private final KeptConnections kept;
    private @Nullable EntityManagerFactory entities;
    private int users;

    private TestDatabase(Database database, List<String> schemas) {
        this.database = database;
        this.schemas = schemas;
        this.kept = keptApplication();
    }

    /** An empty database with the schemas of the given rooms, such as {@code "ledger"} or {@code "billpay"}. */
    public static TestDatabase of(String... rooms) {
        var schemas = List.of(rooms);
        synchronized (IDLE) {
            var idle = IDLE.stream().filter(one -> one.schemas.equals(schemas)).findFirst();
            idle.ifPresent(IDLE::remove);
            return idle.map(TestDatabase::emptied).orElseGet(() -> created(schemas));
        }
    }

    private static TestDatabase created(List<String> schemas) {
        try {
            var database = SharedServer.INSTANCE.database("test_" + COUNT.incrementAndGet());
            schemas.forEach(room -> migrate(database, room));
            return new TestDatabase(database, schemas);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestDatabase emptied() {
        try (var connection = owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '10s'");
            var tables = tables(connection);
            if (!tables.isEmpty()) {
                statement.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    void join() {
        synchronized (IDLE) {
            IDLE.remove(this);
            users++;
        }
    }

    void leave() {
        synchronized (IDLE) {
            users--;
            if (users == 0) {
                IDLE.add(this);
            }
        }
    }

    private static void migrate(Database database, String room) {
        Flyway.configure()
                .dataSource(sourceOf(database, database.owner()))
                .schemas(room)
                .defaultSchema(room)
                .locations("classpath:db/" + room)
                .failOnMissingLocations(true)
                .placeholders(Map.of("applicationRole", database.application().user()))
                .load()
                .migrate();
    }

    private static EntityManagerFactory entitiesOf(DataSource source) {
        var configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", source);
        return configuration.buildSessionFactory();
    }

    /** Connects as the server does: no right beyond what the migrations grant. */
    public DataSource application() {
        return sourceOf(database, database.application());
    }

    /** Connects as the server does, keeping connections that are closed for who comes next, as its pool does. */
    public DataSource pooledApplication() {
        return keptApplication();
    }

    private KeptConnections keptApplication() {
        return new KeptConnections(configured(new PGConnectionPoolDataSource(), database, database.application()));
    }

    /** Connects as the server does, through a proxy to {@link #port()}; bytes are waited for a second at most. */
    public DataSource applicationThrough(FaultProxy proxy) {
        var source = sourceOf(database, database.application());
        source.setPortNumbers(new int[] {proxy.port()});
        source.setSocketTimeout(1);
        return source;
    }

    /** Where the server listens on loopback. */
    public int port() {
        return SharedServer.INSTANCE.port();
    }

    /** Whoever asks for a connection while that runs gets none, nor one that was kept. */
    public void away(Runnable work) throws SQLException {
        try (var connection = owner().getConnection();
                var statement = connection.createStatement()) {
            var limit = "alter database " + connection.getCatalog() + " connection limit ";
            statement.execute(limit + 0);
            kept.forget();
            try {
                work.run();
            } finally {
                statement.execute(limit + -1);
            }
        }
    }

    /** Connects as the owner of the tables. */
    public DataSource owner() {
        return sourceOf(database, database.owner());
    }

    /** The one pool of this database's rooms. */
    DataSource kept() {
        return kept;
    }

    synchronized EntityManager newEntityManager() {
        var factory = entities == null ? entitiesOf(kept) : entities;
        entities = factory;
        return factory.createEntityManager();
    }

    /** Runs the work in one database transaction, rolled back if it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (var manager = newEntityManager()) {
            return new LocalTransaction(manager).call(() -> work.apply(manager));
        }
    }

    /** Runs the work in one database transaction, rolled back if it throws. */
    public void transact(Consumer<EntityManager> work) {
        inTransaction(manager -> {
            work.accept(manager);
            return true;
        });
    }

    private static PGSimpleDataSource sourceOf(Database database, Credentials role) {
        return configured(new PGSimpleDataSource(), database, role);
    }

    private static <S extends BaseDataSource> S configured(S source, Database database, Credentials role) {
        source.setUrl(database.url());
        source.setUser(role.user());
        source.setPassword(role.password());
        return source;
    }

    private static final class SharedServer {

        static final PostgresServer INSTANCE = start();

        private static PostgresServer start() {
            try {
                return PostgresServer.start(Scratch.newFolder("sycee-test-"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
