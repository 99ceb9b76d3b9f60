package org.sycee.ledger.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.LedgerError;

/**
 * Signs the books from time to time, and exports what was signed.
 *
 * <p>Several servers may do so on the same books: the number is taken by the first, and each exports all of them.
 */
@ApplicationScoped
class Checkpoints {

    private static final Logger LOG = System.getLogger(Checkpoints.class.getName());
    private static final String TAKEN = "23505";

    private final Snapshot snapshot;
    private final CheckpointKey key;
    private final CheckpointFiles files;
    private final CheckpointVerifier verifier;
    private final AuditLog audit;
    private final Executor executor;
    private final Clock clock;
    private @Nullable Making making;

    @Inject
    Checkpoints(
            DataSource source,
            CheckpointKey key,
            CheckpointSettings settings,
            AuditLog audit,
            ManagedExecutorService executor,
            Clock clock) {
        this(source, key, new CheckpointFiles(settings.directory()), audit, executor, clock);
    }

    Checkpoints(
            DataSource source,
            CheckpointKey key,
            CheckpointFiles files,
            AuditLog audit,
            Executor executor,
            Clock clock) {
        this.snapshot = new Snapshot(source);
        this.key = key;
        this.files = files;
        this.verifier = new CheckpointVerifier(source, key, files);
        this.audit = audit;
        this.executor = executor;
        this.clock = clock;
    }

    /** Makes one at an administrator's wish; while one is being made already, that is the answer. */
    Making start(Actor who) {
        audit.record(who, "checkpoint-started", "ledger:checkpoints", Map.of());
        if (begin()) {
            hand();
        }
        return making().orElseThrow();
    }

    private void hand() {
        try {
            executor.execute(this::go);
        } catch (RejectedExecutionException e) {
            update(begun -> begun.failed(clock.instant()));
            throw new SyceeException(LedgerError.LEDGER_BUSY, "The server has no time for this now; try again.", e);
        }
    }

    /** Makes one now, unless one is being made. */
    void make() {
        if (begin()) {
            go();
        }
    }

    private synchronized boolean begin() {
        var isFree = making == null || !making.isRunning();
        if (isFree) {
            making = Making.begin(clock.instant());
        }
        return isFree;
    }

    private void go() {
        try {
            var result = snapshot.study(this::sign);
            snapshot.study(this::export);
            update(begun -> begun.ended(result, clock.instant()));
            if (!result.findings().isEmpty()) {
                LOG.log(
                        Level.ERROR,
                        "the books are not as they were signed findings={0}",
                        result.findings().size());
            }
        } finally {
            update(begun -> begun.isRunning() ? begun.failed(clock.instant()) : begun);
        }
    }

    private Signing.Result sign(Connection connection) throws SQLException {
        var now = clock.instant(); // before the snapshot: what is committed later is the next one's
        var findings = verifier.newest(connection);
        if (!findings.isEmpty()) {
            return new Signing.Result(Optional.empty(), findings);
        }
        var last = new CheckpointTable(connection).last().flatMap(SignedText::checkpoint);
        try {
            return new Signing(connection, key, accounts -> update(begun -> begun.done(accounts))).after(last, now);
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                return new Signing.Result(Optional.empty(), List.of());
            }
            throw e;
        }
    }

    private int export(Connection connection) throws SQLException {
        try {
            return files.export(new CheckpointTable(connection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void update(UnaryOperator<Making> change) {
        making = making().map(change).orElseThrow();
    }

    /** This server's last attempt. */
    synchronized Optional<Making> making() {
        return Optional.ofNullable(making);
    }

    /** Newest first. */
    List<SignedText> before(long number, int most) {
        return snapshot.see(connection -> new CheckpointTable(connection).before(number, most));
    }

    Optional<SignedText> find(long number) {
        return snapshot.see(connection -> new CheckpointTable(connection).find(number));
    }
}
