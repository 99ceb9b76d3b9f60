package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.reconciliation.ReconciliationError;

/** Enters a file wholly or not at all: in one database transaction, its lines copied as they lie on disk. */
@ApplicationScoped
class FileEntering {

    /** Locks the instance's row, new or not: its files are entered one after the other. */
    private static final String LOCK = """
            insert into reconciliation.round (instance, created_at) values (?, ?)
            on conflict (instance) do update set instance = excluded.instance
            """;

    private static final String SAME = """
            select id from reconciliation.partner_file
            where instance = ? and period_from = ? and period_to = ? and digest = ?
            """;

    private static final String OVERLAPPING = """
            select id from reconciliation.partner_file
            where instance = ? and state in ('ENTERED', 'MATCHED', 'COMPLETE') and period_from < ? and period_to > ?
              and (period_from, period_to) <> (?, ?)
            """;

    private static final String REPLACE = """
            update reconciliation.partner_file set state = 'REPLACED'
            where instance = ? and period_from = ? and period_to = ? and state in ('ENTERED', 'MATCHED', 'COMPLETE')
            returning id
            """;

    private static final String COPY =
            "copy reconciliation.file_line (file_id, number, key, reference, amount, currency, status, fee, at) from stdin";

    private static final String ADD = """
            insert into reconciliation.partner_file
                (id, instance, period_from, period_to, zone, digest, revision, state, refusal, lines, replaces,
                 received_by, created_at)
            select ?, ?, ?, ?, ?, ?, 1 + count(*), ?, ?, ?, ?, ?, ? from reconciliation.partner_file
            where instance = ? and period_from = ? and period_to = ?
            """;

    private static final String DUE = "update reconciliation.round set next_at = ? where instance = ?";

    private final DataSource source;
    private final Clock clock;

    /** What came of it: the file of that content, which may have been here before. */
    record Entered(UUID id, boolean isNew) {}

    @Inject
    FileEntering(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Enters a file, or finds that it was entered, or refused, before.
     *
     * @throws SyceeException {@link ReconciliationError#PERIOD_OVERLAPS}
     */
    Entered enter(GatedFile file, Actor receivedBy) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var entered = enter(connection, file, receivedBy);
                connection.commit();
                return entered;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | IOException e) {
            throw new SyceeException(KernelError.UNAVAILABLE, "The file was not entered. Send it again.", e);
        }
    }

    private Entered enter(Connection connection, GatedFile file, Actor receivedBy) throws SQLException, IOException {
        var header = file.header();
        var period = header.period();
        run(connection, LOCK, header.instance(), clock.instant());
        var same = find(connection, SAME, header.instance(), period.from(), period.to(), file.digest());
        if (same.isPresent()) {
            return new Entered(same.get(), false);
        }
        if (file.refusal().isPresent()) {
            add(connection, file, Optional.empty(), receivedBy);
        } else {
            mustNotOverlap(connection, header);
            var former = find(connection, REPLACE, header.instance(), period.from(), period.to());
            add(connection, file, former, receivedBy);
            copy(connection, file);
            run(connection, DUE, clock.instant(), header.instance());
        }
        return new Entered(file.id(), true);
    }

    private static void mustNotOverlap(Connection connection, FileHeader header) throws SQLException {
        var period = header.period();
        var other = find(
                connection, OVERLAPPING, header.instance(), period.to(), period.from(), period.from(), period.to());
        if (other.isPresent()) {
            throw new SyceeException(
                    ReconciliationError.PERIOD_OVERLAPS,
                    "The file " + other.get() + " speaks of a part of the same time. Ask the partner for a file of the"
                            + " same period as that one, or of one beside it.");
        }
    }

    private void add(Connection connection, GatedFile file, Optional<UUID> former, Actor receivedBy)
            throws SQLException {
        var header = file.header();
        var period = header.period();
        var state = file.refusal().isPresent() ? FileState.REFUSED : FileState.ENTERED;
        run(
                connection,
                ADD,
                file.id(),
                header.instance(),
                period.from(),
                period.to(),
                period.zone().getId(),
                file.digest(),
                state.name(),
                file.refusal().orElse(null),
                header.lines(),
                former.orElse(null),
                receivedBy.id(),
                clock.instant(),
                header.instance(),
                period.from(),
                period.to());
    }

    private static void copy(Connection connection, GatedFile file) throws SQLException, IOException {
        try (var rows = Files.newBufferedReader(file.rows())) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows);
        }
    }

    private static Optional<UUID> find(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            var value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }
}
