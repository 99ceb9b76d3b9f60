package org.sycee.ledger.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.kernel.Actor;
import org.sycee.testing.TestDatabase;

/** A town whose books can be signed, verified, and damaged. */
abstract class SignedTown {

    static final Actor MEI = Actor.administrator(UUID.randomUUID());

    @TempDir
    Path home;

    final TestDatabase database = TestDatabase.of("ledger");
    final Engine engine = Engine.on(database.application(), Clock.systemUTC());
    final Town town = Town.of(3);
    final List<String> audited = new ArrayList<>();
    final List<Runnable> waiting = new ArrayList<>();

    @BeforeEach
    void settle() {
        town.settle(engine.ledger(), 10_000);
        town.doEverything(engine.ledger(), town.people().get(0));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    CheckpointKey key(String name) {
        return new CheckpointKey(home.resolve("secrets").resolve(name));
    }

    CheckpointFiles files(String name) {
        return new CheckpointFiles(home.resolve(name));
    }

    Checkpoints server(String key, String directory) {
        return new Checkpoints(
                database.application(),
                key(key),
                files(directory),
                (who, action, subject, details) -> audited.add(action + " by " + who.kind()),
                waiting::add,
                Clock.systemUTC());
    }

    Making make(Checkpoints server) {
        server.make();
        return server.making().orElseThrow();
    }

    Making make() {
        return make(server("key", "checkpoints"));
    }

    List<String> verify() {
        var findings = new ArrayList<>(engine.ledger().verify().findings());
        findings.addAll(new CheckpointVerifier(database.application(), key("key"), files("checkpoints")).all());
        return findings;
    }

    void pay(long cents) {
        Town.post(engine.ledger(), Town.pay(town.people().get(1), town.shop(), cents));
    }

    Checkpoint checkpoint(long number) {
        return server("key", "checkpoints")
                .find(number)
                .flatMap(SignedText::checkpoint)
                .orElseThrow();
    }

    Path file(int number) {
        return home.resolve("checkpoints/checkpoint-000000000" + number + ".txt");
    }

    void asOwner(String... statements) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
