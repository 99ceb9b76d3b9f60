package org.sycee.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanWatchTest {

    @Test
    void aServerEndsWithItsHomeOnceItsParentIsKilled(@TempDir Path folder) throws Exception {
        var home = folder.resolve("home");
        var parent = sleeping();
        var server = sleeping();
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/postmaster.pid"), server.pid() + "\n/data\n");

        var watch = OrphanWatch.over(parent.toHandle(), home);
        assertThat(server.isAlive()).isTrue();
        parent.destroyForcibly();

        assertThat(watch.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(home).doesNotExist();
    }

    @Test
    void aServerThatHasEndedItselfIsLeftAlone(@TempDir Path folder) throws Exception {
        var parent = sleeping();
        var watch = OrphanWatch.over(parent.toHandle(), folder.resolve("gone"));
        parent.destroyForcibly();
        assertThat(watch.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(watch.exitValue()).isZero();
    }

    private static Process sleeping() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
