package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PepperTest {

    @TempDir
    private Path directory;

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws IOException {
        var first = pepper().digest("pin", "mei", "270116");
        assertThat(pepper().digest("pin", "mei", "270116")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(file().getParent().toFile().list()).hasSize(1);
    }

    @Test
    void ownerAndPurposeArePartOfTheDigest() {
        var digest = pepper().digest("pin", "mei", "270116");
        assertThat(pepper().digest("pin", "tom", "270116")).isNotEqualTo(digest);
        assertThat(pepper().digest("code", "mei", "270116")).isNotEqualTo(digest);
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        pepper();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::pepper).hasMessageContaining("chmod 600");
    }

    @Test
    void aShortKeyIsRefused() throws IOException {
        pepper();
        Files.writeString(file(), "c2hvcnQ");
        assertThatThrownBy(this::pepper).hasMessageContaining("256 bits");
    }

    private Pepper pepper() {
        return new Pepper(Settings.with(Map.of("sycee.identity.pepper-file", file().toString())));
    }

    private Path file() {
        return directory.resolve("secrets/pin-pepper");
    }
}
