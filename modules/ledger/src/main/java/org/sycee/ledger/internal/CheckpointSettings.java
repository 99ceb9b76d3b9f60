package org.sycee.ledger.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often the books are signed and wholly verified, with which key, and where the checkpoints are exported to. */
@Dependent
class CheckpointSettings {

    private final Duration every;
    private final Duration verifyEvery;
    private final Path keyFile;
    private final Path directory;

    @Inject
    CheckpointSettings(
            @ConfigProperty(name = "sycee.ledger.checkpoint-every", defaultValue = "PT5M") Duration every,
            @ConfigProperty(name = "sycee.ledger.verify-every", defaultValue = "PT24H") Duration verifyEvery,
            @ConfigProperty(name = "sycee.ledger.checkpoint-key-file") Optional<String> keyFile,
            @ConfigProperty(name = "sycee.ledger.checkpoint-dir") Optional<String> directory,
            @ConfigProperty(name = "sycee.data.dir") Optional<String> data) {
        var home = data.map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".sycee"));
        this.every = every;
        this.verifyEvery = verifyEvery;
        this.keyFile = keyFile.map(Path::of).orElseGet(() -> home.resolve("secrets/checkpoint-key.pem"));
        this.directory = directory.map(Path::of).orElseGet(() -> home.resolve("checkpoints"));
    }

    /** What was posted later than this ago may not be signed yet. */
    Duration every() {
        return every;
    }

    /** How long after a run over the whole books the next one begins; zero if none comes by itself. */
    Duration verifyEvery() {
        return verifyEvery;
    }

    /** Made at the first start; it must not lie in the database. */
    Path keyFile() {
        return keyFile;
    }

    /** One file for each checkpoint, to be copied away. */
    Path directory() {
        return directory;
    }
}
