package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Making.State;

/** Signed points of the books: made, chained and exported. */
class CheckpointsIT extends SignedTown {

    @Test
    void theFirstSignsAllThatThereIs() {
        assertThat(make().state()).isEqualTo(State.SIGNED);
        var first = checkpoint(1);
        assertThat(first.before()).isEqualTo(Checkpoint.NONE_BEFORE);
        assertThat(first.key()).isEqualTo(key("key").id());
        assertThat(first.totals()).containsExactly(new Checkpoint.Total("USD", 5, 10, 30_800, 900));
        assertThat(first.pins().heads()).isEqualTo(5);
        assertThat(first.pins().holds()).as("one hold and one void").isEqualTo(2);
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
                .hasSize(7)
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
    void aHoldIsSignedOnceAndMayEndAfterwardsAndItsVoidIsSignedOnceToo() {
        make();
        var hold = Town.hold(town.people().get(1), town.shop(), 50);
        Town.post(engine.ledger(), JournalEntry.of(Ids.next(), hold));
        assertThat(make().state()).isEqualTo(State.SIGNED);
        assertThat(checkpoint(2).pins().heads()).isZero();
        assertThat(checkpoint(2).pins().holds()).isOne();
        Town.post(engine.ledger(), JournalEntry.of(Ids.next(), Transfer.voiding(Ids.next(), hold)));
        assertThat(make().state()).isEqualTo(State.SIGNED);
        assertThat(checkpoint(3).pins().holds()).isOne();
        assertThat(make().state()).isEqualTo(State.UNCHANGED);
        assertThat(verify()).isEmpty();
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
}
