package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Making.State;
import org.sycee.testing.TestDatabase;

/** Signed points of the books: made, chained, exported, and what they find. */
class CheckpointsIT {

    private static final Actor MEI = Actor.administrator(UUID.randomUUID());

    @TempDir
    private Path home;

    private final TestDatabase database = TestDatabase.of("ledger");
    private final Engine engine = Engine.on(database.application(), Clock.systemUTC());
    private final Town town = Town.of(3);
    private final List<String> audited = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    @BeforeEach
    void settle() {
        town.settle(engine.ledger(), 10_000);
        town.doEverything(engine.ledger(), town.people().get(0));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private CheckpointKey key(String name) {
        return new CheckpointKey(home.resolve("secrets").resolve(name));
    }

    private CheckpointFiles files(String name) {
        return new CheckpointFiles(home.resolve(name));
    }

    private Checkpoints server(String key, String directory) {
        return new Checkpoints(
                database.application(),
                key(key),
                files(directory),
                (who, action, subject, details) -> audited.add(action + " by " + who.kind()),
                waiting::add,
                Clock.systemUTC());
    }

    private Making make(Checkpoints server) {
        server.make();
        return server.making().orElseThrow();
    }

    private Making make() {
        return make(server("key", "checkpoints"));
    }

    private List<String> verify() {
        var findings = new ArrayList<>(engine.ledger().verify().findings());
        findings.addAll(new CheckpointVerifier(database.application(), key("key"), files("checkpoints")).all());
        return findings;
    }

    private void pay(long cents) {
        Town.post(engine.ledger(), Town.pay(town.people().get(1), town.shop(), cents));
    }

    private Checkpoint checkpoint(long number) {
        return server("key", "checkpoints")
                .find(number)
                .flatMap(SignedText::checkpoint)
                .orElseThrow();
    }

    private Path file(int number) {
        return home.resolve("checkpoints/checkpoint-000000000" + number + ".txt");
    }

    @Test
    void theFirstSignsAllThatThereIs() {
        assertThat(make().state()).isEqualTo(State.SIGNED);
        var first = checkpoint(1);
        assertThat(first.before()).isEqualTo(Checkpoint.NONE_BEFORE);
        assertThat(first.key()).isEqualTo(key("key").id());
        assertThat(first.totals()).containsExactly(new Checkpoint.Total("USD", 5, 10, 30_800, 900));
        assertThat(first.pins().heads()).isEqualTo(5);
        assertThat(first.pins().holds()).isEqualTo(1);
        assertThat(verify()).isEmpty();
    }

    @Test
    void theNextSignsWhatHasMovedSinceAndNamesTheOneBefore() {
        make();
        pay(5);
        assertThat(make().accountsDone()).isEqualTo(2);
        var second = checkpoint(2);
        assertThat(second.before()).isEqualTo(Checkpoint.digest(checkpoint(1).text()));
        assertThat(second.pins().heads()).isEqualTo(2);
        assertThat(second.entries()).isEqualTo(12);
        assertThat(verify()).isEmpty();
    }

    @Test
    void whereNothingHasMovedNothingIsSigned() {
        make();
        assertThat(make().state()).isEqualTo(State.UNCHANGED);
        assertThat(files("checkpoints").directory()).isDirectoryContaining(file -> true);
        assertThat(server("key", "checkpoints").before(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void aFileHoldsTheSignedLinesTheirSignatureAndEveryHead() throws IOException {
        make();
        var lines = Files.readAllLines(file(1));
        assertThat(String.join("\n", lines.subList(0, 7)) + "\n")
                .isEqualTo(checkpoint(1).text());
        assertThat(lines.get(7)).startsWith("signature ");
        assertThat(lines.subList(8, lines.size()))
                .hasSize(6)
                .isSorted()
                .anyMatch(line -> line.startsWith("head " + town.shop().id() + " 2 "));
        assertThat(home.resolve("checkpoints").toFile().list()).hasSize(1);
    }

    /** What the handbook shows an auditor: it needs no part of Sycee. */
    @Test
    void opensslVerifiesAFile() throws Exception {
        make();
        var script = """
            set -e
            sed '/^signature /,$d' "$1" > signed
            sed -n 's/^signature //p' "$1" | base64 -d > signature
            openssl pkey -in "$2" -pubout -out public
            openssl pkeyutl -verify -pubin -inkey public -rawin -in signed -sigfile signature
            test "$(sed '1,/^signature /d' "$1" | sha256sum | cut -c1-64)" = "$(sed -n 's/^heads [0-9]* holds [0-9]* //p' signed)"
            """;
        var process = new ProcessBuilder("bash", "-c", script, "check", file(1).toString(), home + "/secrets/key")
                .directory(home.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aRestartedServerGoesOnWithTheSameKey() {
        var before = key("key").id();
        make();
        pay(1);
        assertThat(make(server("key", "checkpoints")).state()).isEqualTo(State.SIGNED);
        assertThat(checkpoint(2).key()).isEqualTo(before);
        assertThat(verify()).isEmpty();
    }

    @Test
    void whatWasSignedAndNotExportedIsExportedNextTime() throws IOException {
        make();
        pay(1);
        make();
        Files.delete(file(2));
        assertThat(make().state()).isEqualTo(State.UNCHANGED);
        assertThat(file(2)).exists();
        assertThat(verify()).isEmpty();
    }

    @Test
    void twoServersMakeOneChainAndBothExportIt() {
        var first = server("key", "checkpoints");
        var second = server("key", "other");
        var pool = Executors.newFixedThreadPool(2);
        for (var round = 0; round < 10; round++) {
            pay(1);
            var both = List.of(first, second).stream()
                    .map(server ->
                            CompletableFuture.supplyAsync(() -> make(server).state(), pool))
                    .toList();
            assertThat(both.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder(State.SIGNED, State.UNCHANGED);
        }
        pool.shutdown();
        assertThat(make(first).state()).isEqualTo(make(second).state()).isEqualTo(State.UNCHANGED);
        assertThat(first.before(Long.MAX_VALUE, 99)).hasSize(10);
        assertThat(home.resolve("other").toFile().list())
                .containsExactlyInAnyOrder(home.resolve("checkpoints").toFile().list());
        assertThat(verify()).isEmpty();
    }

    @Test
    void aFormerKeyIsTrustedForWhatItHasSigned() throws IOException {
        make();
        pay(1);
        var formerKey = Files.readString(home.resolve("secrets/key"));
        key("new");
        var newKey = Files.readString(home.resolve("secrets/new"));
        Files.writeString(
                home.resolve("secrets/key"), newKey + formerKey.replaceAll("(?s).*(?=-----BEGIN PUBLIC)", ""));
        assertThat(make().state()).isEqualTo(State.SIGNED);
        assertThat(checkpoint(2).key()).isEqualTo(key("new").id());
        assertThat(verify()).isEmpty();
    }

    @Test
    void nothingIsSignedAfterACheckpointOfAnotherKey() {
        make(server("foreign", "checkpoints"));
        pay(1);
        var making = make();
        assertThat(making.state()).isEqualTo(State.BREACHED);
        assertThat(making.findings()).containsExactly("checkpoint 1 is not signed by the operator's key");
        assertThat(verify()).contains("checkpoint 1 is not signed by the operator's key");
    }

    @Test
    void aDeletedCheckpointIsFoundByItsFile() throws SQLException {
        make();
        pay(1);
        make();
        asOwner(
                "delete from ledger.checkpoint where number = 2",
                "delete from ledger.checkpoint_head where number = 2");
        assertThat(verify()).containsExactly("checkpoint 2 was exported and is not in the database");
        assertThat(make().findings()).containsExactly("checkpoint 2 was exported and is not in the database");
    }

    @Test
    void aDeletedCheckpointIsFoundByWhatItPins() throws SQLException, IOException {
        make();
        Files.delete(file(1));
        asOwner("delete from ledger.checkpoint");
        pay(1);
        var finding = "checkpoint 1 is not in the database, though what it pins is there";
        assertThat(make().findings()).containsExactly(finding);
        assertThat(verify()).containsExactly(finding);
    }

    @Test
    void aGapIsFound() throws SQLException, IOException {
        make();
        pay(1);
        make();
        pay(1);
        make();
        asOwner(
                "delete from ledger.checkpoint where number = 2",
                "delete from ledger.checkpoint_head where number = 2");
        Files.delete(file(2));
        assertThat(verify()).containsExactly("checkpoint 3 comes after checkpoint 1");
    }

    @Test
    void anotherOrderIsFound() throws SQLException, IOException {
        make();
        pay(1);
        make();
        asOwner(
                "update ledger.checkpoint set number = 3 where number = 1",
                "update ledger.checkpoint set number = number - 1");
        assertThat(verify()).contains("checkpoint 1 was signed as checkpoint 2");
    }

    @Test
    void aChangedCheckpointIsFound() throws SQLException {
        make();
        asOwner("update ledger.checkpoint set signed = replace(signed, 'posted 30800', 'posted 30801')");
        assertThat(verify())
                .contains(
                        "checkpoint 1 is not signed by the operator's key",
                        "checkpoint 1 is another one than its exported file");
    }

    @Test
    void aChangedHeadIsFound() throws SQLException {
        make();
        asOwner("update ledger.checkpoint_head set head = gen_random_uuid() where account_id = '"
                + town.shop().id() + "'");
        assertThat(verify())
                .contains("checkpoint 1 pins other heads or holds than were signed")
                .anyMatch(finding -> finding.endsWith("has not the entry 2 that checkpoint 1 has signed"));
        pay(1);
        assertThat(make().findings())
                .containsExactly("entry 2 of account " + town.shop().id() + " is not the one that was signed");
    }

    /** Nothing else tells of it: it is in no chain, and the sums were made to fit. */
    @Test
    void aHoldThatWasTakenOutWholeIsFound() throws SQLException {
        var payer = town.people().get(1);
        var hold = Town.hold(payer, town.shop(), 50);
        Town.post(engine.ledger(), JournalEntry.of(Ids.next(), hold));
        assertThat(make().state()).isEqualTo(State.SIGNED);
        asOwner(
                "delete from ledger.pending where amount = 50",
                "delete from ledger.transfer where amount = 50",
                "update ledger.account set debits_pending = 0 where debits_pending = 50",
                "update ledger.account set credits_pending = credits_pending - 50 where type = 'MERCHANT'");
        assertThat(verify())
                .containsExactly(
                        "account %s has not the hold %s that checkpoint 1 has signed".formatted(payer.id(), hold.id()));
    }

    @Test
    void aHoldIsSignedOnceAndMayEndAfterwards() {
        make();
        var hold = Town.hold(town.people().get(1), town.shop(), 50);
        Town.post(engine.ledger(), JournalEntry.of(Ids.next(), hold));
        assertThat(make().state()).isEqualTo(State.SIGNED);
        assertThat(checkpoint(2).pins().heads()).isZero();
        assertThat(checkpoint(2).pins().holds()).isOne();
        Town.post(engine.ledger(), JournalEntry.of(Ids.next(), Transfer.voiding(Ids.next(), hold)));
        assertThat(make().state()).isEqualTo(State.UNCHANGED);
        assertThat(verify()).isEmpty();
    }

    @Test
    void aChangedFileIsFound() throws IOException {
        make();
        Files.writeString(file(1), Files.readString(file(1)).replace(" 2 ", " 3 "));
        assertThat(verify())
                .containsExactly("the exported file of checkpoint 1 pins other heads or holds than were signed");
        Files.writeString(file(1), "nothing\n");
        assertThat(verify()).containsExactly("checkpoint 1 is another one than its exported file");
    }

    @Test
    void withoutTheDatabaseNothingIsSigned() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var lost = new Checkpoints(
                nowhere, key("key"), files("lost"), (w, a, s, d) -> {}, waiting::add, Clock.systemUTC());
        assertThatThrownBy(lost::make).isInstanceOf(SyceeException.class);
        assertThat(lost.making().orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void anAdministratorsWishIsAuditedAndMadeOnce() {
        var server = server("key", "checkpoints");
        assertThat(server.start(MEI).state()).isEqualTo(State.RUNNING);
        assertThat(server.start(MEI).state()).isEqualTo(State.RUNNING);
        assertThat(waiting).hasSize(1);
        waiting.get(0).run();
        assertThat(server.making().orElseThrow().state()).isEqualTo(State.SIGNED);
        assertThat(audited)
                .containsExactly("checkpoint-started by ADMINISTRATOR", "checkpoint-started by ADMINISTRATOR");
    }

    @Test
    void anAdministratorSeesThemNewestFirst() {
        var server = server("key", "checkpoints");
        server.make();
        pay(1);
        server.make();
        var resource = new CheckpointResource(server);
        var seen = resource.before(null);
        assertThat(seen.making().orElseThrow().state()).isEqualTo(State.SIGNED);
        assertThat(seen.items()).extracting(CheckpointJson::number).containsExactly(2L, 1L);
        assertThat(resource.before("2").items()).containsExactly(resource.find("1"));
        assertThat(resource.find("2").before()).isEqualTo(resource.find("1").digest());
        assertThat(resource.find("2").totals())
                .extracting(total -> total.posted().amount())
                .containsExactly(30_801L);
        assertThatThrownBy(() -> resource.find("3")).hasMessage("There is no checkpoint 3.");
        assertThatThrownBy(() -> resource.before("-1")).hasMessageContaining("1 to 18 digits, not -1");
    }

    @Test
    void aServerWithoutTimeSaysSoAndIsNotStuck() {
        var busy = new Checkpoints(
                database.application(),
                key("key"),
                files("checkpoints"),
                (who, action, subject, details) -> {},
                work -> {
                    throw new RejectedExecutionException("no thread");
                },
                Clock.systemUTC());
        assertThatThrownBy(() -> busy.start(MEI))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(LedgerError.LEDGER_BUSY));
        assertThat(make(busy).state()).isEqualTo(State.SIGNED);
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
