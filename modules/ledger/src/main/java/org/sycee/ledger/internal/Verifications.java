package org.sycee.ledger.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.LedgerError;

/**
 * The runs of this server over the whole books: one at a time, beside all posting.
 *
 * <p>No database transaction is longer than the look at a part, so that a run over large books hinders nobody. The last
 * runs are kept in memory; that there was one, and its digest, is in the audit log for good.
 */
@ApplicationScoped
class Verifications {

    private static final Logger LOG = System.getLogger(Verifications.class.getName());
    private static final int KEPT = 20;
    private static final int ACCOUNTS_PER_PART = 500;

    private final Verifier verifier;
    private final CheckpointVerifier checkpoints;
    private final AuditLog audit;
    private final Executor executor;
    private final Clock clock;
    private final Deque<Verification> runs = new ArrayDeque<>();

    @Inject
    Verifications(
            DataSource source,
            CheckpointVerifier checkpoints,
            AuditLog audit,
            ManagedExecutorService executor,
            Clock clock) {
        this(new Verifier(source, clock), checkpoints, audit, executor, clock);
    }

    Verifications(Verifier verifier, CheckpointVerifier checkpoints, AuditLog audit, Executor executor, Clock clock) {
        this.verifier = verifier;
        this.checkpoints = checkpoints;
        this.audit = audit;
        this.executor = executor;
        this.clock = clock;
    }

    /** Starts a run; while there is one already, it is the answer. */
    synchronized Verification start(Actor who) {
        var running = runs.stream().filter(run -> !run.phase().isLast()).findFirst();
        return running.orElseGet(() -> begin(who));
    }

    private Verification begin(Actor who) {
        var run = Verification.begin(Ids.next(), clock.instant());
        audit.record(who, "verification-started", subjectOf(run.id()), Map.of());
        runs.addFirst(run);
        if (runs.size() > KEPT) {
            runs.removeLast();
        }
        hand(run.id(), who);
        return run;
    }

    private void hand(UUID id, Actor who) {
        try {
            executor.execute(() -> prove(id, who));
        } catch (RejectedExecutionException e) {
            runs.removeFirst();
            throw new SyceeException(LedgerError.LEDGER_BUSY, "The server has no time for this now; try again.", e);
        }
    }

    private void prove(UUID id, Actor who) {
        try {
            var cutOff = verifier.cutOff();
            update(id, run -> run.over(cutOff));
            for (var range : Range.parts(cutOff.accounts(), ACCOUNTS_PER_PART)) {
                var part = verifier.part(range);
                update(id, run -> run.after(part));
            }
            update(id, Verification::comparingCheckpoints);
            var ofCheckpoints = checkpoints.all();
            update(id, run -> run.totalling(ofCheckpoints));
            var findings = verifier.total();
            update(id, run -> run.finished(findings, clock.instant()));
        } finally {
            tell(who, update(id, run -> run.phase().isLast() ? run : run.failed(clock.instant())));
        }
    }

    private synchronized Verification update(UUID id, UnaryOperator<Verification> change) {
        var changed = change.apply(find(id).orElseThrow());
        runs.removeIf(run -> run.id().equals(id));
        runs.addFirst(changed);
        return changed;
    }

    private void tell(Actor who, Verification run) {
        var details = Map.of(
                "state", run.state().name(),
                "accounts", Long.toString(run.accountsDone()),
                "transfers", Long.toString(run.transfers()),
                "findings", Long.toString(run.found()),
                "digest", run.cutOff().map(CutOff::digest).orElse(""));
        audit.record(who, "books-verified", subjectOf(run.id()), details);
        if (run.state() != Verification.State.CLEAN) {
            LOG.log(Level.ERROR, "the books are not proven state={0} findings={1}", run.state(), run.found());
        }
    }

    private static String subjectOf(UUID id) {
        return "verification:" + id;
    }

    synchronized Optional<Verification> find(UUID id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** That which ended last. */
    synchronized Optional<Verification> ended() {
        return runs.stream().filter(run -> run.phase().isLast()).findFirst();
    }

    /** The last runs, newest first. */
    synchronized List<Verification> last() {
        return List.copyOf(runs);
    }
}
