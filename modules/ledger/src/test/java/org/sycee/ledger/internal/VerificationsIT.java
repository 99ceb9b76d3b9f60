package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.internal.Verification.Phase;
import org.sycee.ledger.internal.Verification.State;
import org.sycee.testing.TestDatabase;

/** A run over the books as an administrator starts it. */
class VerificationsIT {

    private static final Actor MEI = Actor.administrator(UUID.randomUUID());

    @TempDir
    private static Path folder;

    private final TestDatabase database = TestDatabase.of("ledger");
    private final Engine engine = Engine.on(database.application(), Clock.systemUTC());
    private final Town town = Town.of(5);
    private final List<String> audited = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Path home = folder.resolve(UUID.randomUUID().toString());
    private final CheckpointKey key = new CheckpointKey(home.resolve("key"));
    private final CheckpointFiles files = new CheckpointFiles(home.resolve("checkpoints"));
    private final Verifications verifications = over(database.application(), Runnable::run);

    @BeforeEach
    void settle() {
        town.settle(engine.ledger(), 10_000);
        Town.post(engine.ledger(), Town.pay(town.people().get(0), town.shop(), 100));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Verifications over(DataSource source, Executor executor) {
        return new Verifications(
                new Verifier(source, Clock.systemUTC()),
                new CheckpointVerifier(source, key, files),
                (who, action, subject, details) -> audited.add(action + " by " + who.kind() + " " + details),
                executor,
                Clock.systemUTC());
    }

    private Verification run() {
        return verifications.find(verifications.start(MEI).id()).orElseThrow();
    }

    @Test
    void wholeBooksAreProvenWithTheirTotals() {
        var run = run();
        assertThat(run.state()).as("%s", run).isEqualTo(State.CLEAN);
        assertThat(run.transfers()).isEqualTo(6);
        assertThat(run.accountsDone()).isEqualTo(7).isEqualTo(run.accounts());
        var proof = run.cutOff().orElseThrow();
        assertThat(proof.entries()).isEqualTo(12);
        assertThat(proof.totals().stream()
                        .map(total -> total.type() + " " + total.accounts() + " "
                                + total.sums().debitsPosted() + " "
                                + total.sums().creditsPosted()))
                .containsExactly("WALLET 5 100 50000", "MERCHANT 1 0 100", "BANK 1 50000 0");
    }

    @Test
    void everyRunIsAuditedWithItsDigest() {
        var run = run();
        assertThat(audited).hasSize(2);
        assertThat(audited.get(0)).isEqualTo("verification-started by ADMINISTRATOR {}");
        assertThat(audited.get(1))
                .startsWith("books-verified by ADMINISTRATOR")
                .contains("state=CLEAN", "digest=" + run.cutOff().orElseThrow().digest());
    }

    @Test
    void theBooksAreVerifiedByThemselves() throws Exception {
        var timer = new ScheduledThreadPoolExecutor(1);
        var asked = new CompletableFuture<Runnable>();
        var patient = over(database.application(), asked::complete);
        new VerificationSweep(patient, Duration.ofMillis(10), timer).start(new ServerStarted());
        asked.get(10, TimeUnit.SECONDS).run();
        timer.shutdownNow();
        assertThat(patient.ended().orElseThrow().state()).isEqualTo(State.CLEAN);
        assertThat(audited.get(0)).isEqualTo("verification-started by SYSTEM {}");
    }

    @Test
    void withAPauseOfZeroNoRunComesByItself() {
        var timer = new ScheduledThreadPoolExecutor(1);
        new VerificationSweep(verifications, Duration.ZERO, timer).start(new ServerStarted());
        assertThat(timer.getQueue()).isEmpty();
        timer.shutdownNow();
    }

    @Test
    void theSameBooksGiveTheSameDigestAndOtherBooksAnother() {
        var first = run().cutOff().orElseThrow().digest();
        assertThat(run().cutOff().orElseThrow().digest()).isEqualTo(first).hasSize(64);
        Town.post(engine.ledger(), Town.pay(town.people().get(1), town.shop(), 1));
        assertThat(run().cutOff().orElseThrow().digest()).isNotEqualTo(first);
        assertThat(verifications.last()).hasSize(3);
    }

    @Test
    void whoeverComesWhileARunGoesOnGetsThatRun() {
        var patient = over(database.application(), waiting::add);
        var run = patient.start(MEI);
        assertThat(run.state()).isEqualTo(State.RUNNING);
        assertThat(patient.start(MEI).id()).isEqualTo(run.id());
        assertThat(waiting).hasSize(1);
        waiting.get(0).run();
        assertThat(patient.find(run.id()).orElseThrow().state()).isEqualTo(State.CLEAN);
        assertThat(patient.start(MEI).id()).isNotEqualTo(run.id());
    }

    @Test
    void damageIsFoundAndTheRunSaysSo() throws SQLException {
        asOwner("update ledger.transfer set credit_balance = credit_balance + 1 where amount = 100");
        var run = run();
        assertThat(run.state()).isEqualTo(State.BREACHED);
        assertThat(String.join("\n", run.findings())).contains("has balance 101, not 100", "breaks the chain");
        assertThat(audited.get(1)).contains("state=BREACHED");
    }

    @Test
    void aRunGoesThroughTheCheckpointsToo() throws SQLException {
        new Checkpoints(
                        database.application(),
                        key,
                        files,
                        (who, action, subject, details) -> {},
                        Runnable::run,
                        Clock.systemUTC())
                .make();
        assertThat(run().state()).isEqualTo(State.CLEAN);
        asOwner("update ledger.checkpoint set signed = signed || 'x'");
        assertThat(run().findings())
                .containsExactlyInAnyOrder(
                        "checkpoint 1 is not signed by the operator's key",
                        "checkpoint 1 is another one than its exported file");
        asOwner("truncate ledger.checkpoint, ledger.checkpoint_head, ledger.checkpoint_hold");
        assertThat(run().findings()).containsExactly("checkpoint 1 was exported and is not in the database");
    }

    /** A forger who repairs one account is betrayed by the other, and by the total. */
    @Test
    void moneyThatVanishedIsNamed() throws SQLException {
        asOwner("delete from ledger.transfer where amount = 100");
        asOwner("update ledger.account set credits_posted = 0, sequence = 0,"
                + " head = '00000000-0000-0000-0000-000000000000' where type = 'MERCHANT'");
        assertThat(String.join("\n", run().findings()))
                .contains("sum to -100 posted", "its entries sum to")
                .doesNotContain("breaks the chain");
    }

    @Test
    void withoutTheDatabaseNothingIsProven() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var lost = over(nowhere, waiting::add);
        var run = lost.start(MEI);
        assertThatThrownBy(() -> waiting.get(0).run()).isInstanceOf(SyceeException.class);
        var ended = lost.find(run.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.phase()).isEqualTo(Phase.FAILED);
        assertThat(VerificationJson.of(ended).proof()).isEmpty();
        assertThat(audited.get(1)).contains("state=FAILED");
    }

    @Test
    void aServerWithoutTimeSaysSoAndRemembersNothing() {
        var busy = over(database.application(), work -> {
            throw new RejectedExecutionException("no thread");
        });
        assertThatThrownBy(() -> busy.start(MEI))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(LedgerError.LEDGER_BUSY));
        assertThat(busy.last()).isEmpty();
    }

    /** Each part is looked at in a snapshot of its own; what is posted meanwhile must not look like damage. */
    @Test
    void postingMeanwhileIsNoDamage() {
        var pool = Executors.newSingleThreadExecutor();
        var goesOn = new AtomicBoolean(true);
        var posting = CompletableFuture.supplyAsync(() -> payAround(goesOn), pool);
        var verifier = new Verifier(database.application(), Clock.systemUTC());
        var findings = new ArrayList<String>();
        for (var round = 0; round < 5; round++) {
            Range.parts(8, 1)
                    .forEach(range -> findings.addAll(verifier.part(range).findings()));
            findings.addAll(verifier.total());
        }
        goesOn.set(false);
        assertThat(posting.join()).isPositive();
        pool.shutdown();
        assertThat(findings).isEmpty();
    }

    private int payAround(AtomicBoolean goesOn) {
        var people = town.people();
        var paid = 0;
        while (goesOn.get()) {
            var payment = Town.pay(people.get(paid % 5), people.get((paid + 1) % 5), 1);
            paid += Town.post(engine.ledger(), payment) == Outcome.APPLIED ? 1 : 0;
        }
        return paid;
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
