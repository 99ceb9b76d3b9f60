package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Proves that the checkpoints are those that were signed and exported, all of them and no others. */
@ApplicationScoped
class CheckpointVerifier {

    private static final int AT_ONCE = 100;

    private final Snapshot snapshot;
    private final CheckpointKey key;
    private final CheckpointFiles files;
    private long seen = Long.MAX_VALUE;

    @Inject
    CheckpointVerifier(DataSource source, CheckpointKey key, CheckpointSettings settings) {
        this(source, key, new CheckpointFiles(settings.directory()));
    }

    CheckpointVerifier(DataSource source, CheckpointKey key, CheckpointFiles files) {
        this.snapshot = new Snapshot(source);
        this.key = key;
        this.files = files;
    }

    /**
     * What is wrong with the newest, on which the next one would rest, and with one that is older, each in its turn; asked by
     * one thread at a time.
     *
     * <p>The files are looked at before the snapshot begins: what another server has exported is then in it.
     */
    List<String> newest(Connection connection) throws SQLException {
        var exported = exported();
        var table = new CheckpointTable(connection);
        var findings = new ArrayList<String>();
        var last = table.last();
        if (last.isPresent()) {
            findings.addAll(ofWhole(table, last.get()));
            findings.addAll(ofNextOlder(table, last.get().number()));
        }
        findings.addAll(ofOrphan(table));
        if (!exported.isEmpty()) {
            findings.addAll(ofFile(table, exported.get(exported.size() - 1)));
        }
        return findings;
    }

    /** The younger first, then from the newest again. The turn stays at one that is damaged, so that the alarm does too. */
    private List<String> ofNextOlder(CheckpointTable table, long last) throws SQLException {
        var older = table.before(Math.min(seen, last), 2);
        if (older.isEmpty()) {
            seen = Long.MAX_VALUE;
            return List.of();
        }
        var next = older.get(0);
        var findings = ofFollowing(table, older.size() > 1 ? older.get(1) : SignedText.NONE, next);
        if (findings.isEmpty()) {
            seen = next.number();
        }
        return findings;
    }

    /** What is wrong with any of them. */
    List<String> all() {
        var findings = new ArrayList<String>();
        for (var number : exported()) {
            findings.addAll(snapshot.study(connection -> ofFile(new CheckpointTable(connection), number)));
        }
        var last = SignedText.NONE;
        for (var some = after(last); !some.isEmpty(); some = after(last)) {
            for (var next : some) {
                var before = last;
                findings.addAll(
                        snapshot.study(connection -> ofFollowing(new CheckpointTable(connection), before, next)));
                last = next;
            }
        }
        findings.addAll(snapshot.study(connection -> ofOrphan(new CheckpointTable(connection))));
        return findings;
    }

    private List<SignedText> after(SignedText last) {
        return snapshot.study(connection -> new CheckpointTable(connection).after(last.number(), AT_ONCE));
    }

    private List<String> ofFollowing(CheckpointTable table, SignedText last, SignedText next) throws SQLException {
        var findings = new ArrayList<>(ofWhole(table, next));
        if (next.number() != last.number() + 1) {
            findings.add("checkpoint %s comes after checkpoint %s".formatted(next.number(), last.number()));
        } else if (isAfterAnother(next, last)) {
            findings.add("checkpoint %s does not follow the checkpoint before it".formatted(next.number()));
        }
        return findings;
    }

    private static boolean isAfterAnother(SignedText next, SignedText last) {
        return next.checkpoint().stream().anyMatch(named -> !named.before().equals(last.digest()));
    }

    /** Its text, and all that it pins. */
    private List<String> ofWhole(CheckpointTable table, SignedText signed) throws SQLException {
        var findings = ofText(signed);
        if (!findings.isEmpty() || signed.checkpoint().orElseThrow().pins().equals(table.pins(signed.number()))) {
            return findings;
        }
        return List.of("checkpoint %s pins other heads or holds than were signed".formatted(signed.number()));
    }

    private static List<String> ofOrphan(CheckpointTable table) throws SQLException {
        return table.orphan().stream()
                .map(number -> "checkpoint %s is not in the database, though what it pins is there".formatted(number))
                .toList();
    }

    private List<String> ofText(SignedText signed) {
        if (!key.hasSigned(signed.text(), signed.signature())) {
            return List.of("checkpoint %s is not signed by the operator's key".formatted(signed.number()));
        }
        var named = signed.checkpoint().orElseThrow().number();
        return named == signed.number()
                ? List.of()
                : List.of("checkpoint %s was signed as checkpoint %s".formatted(signed.number(), named));
    }

    /** A file outlives what is deleted from the database. */
    private List<String> ofFile(CheckpointTable table, long number) throws SQLException {
        var exported = read(number);
        var stored = table.find(number);
        if (stored.isEmpty()) {
            return List.of("checkpoint %s was exported and is not in the database".formatted(number));
        }
        if (!stored.get().equals(exported.signed())) {
            return List.of("checkpoint %s is another one than its exported file".formatted(number));
        }
        var signed = exported.signed().checkpoint().map(Checkpoint::pins);
        return signed.isEmpty() || signed.get().equals(exported.pins())
                ? List.of()
                : List.of("the exported file of checkpoint %s pins other heads or holds than were signed"
                        .formatted(number));
    }

    private CheckpointFiles.Exported read(long number) {
        try {
            return files.read(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Long> exported() {
        try {
            return files.numbers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
