package org.sycee.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path home;

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (var server = PostgresServer.start(home);
                var owner = ownerOf(server)) {
            Sql.execute(owner, "create table coin (id int)");
            Sql.execute(owner, "insert into coin values (7)");
        }
        try (var server = PostgresServer.start(home);
                var owner = ownerOf(server)) {
            assertThat(Sql.text(owner, "select id from coin")).isEqualTo("7");
        }
    }

    @Test
    void startsAgainOnTheSamePortAfterAKill() throws Exception {
        var killed = PostgresServer.start(home);
        try (var owner = ownerOf(killed)) {
            Sql.execute(owner, "create table coin (id int)");
        }
        assertThat(killed.isAlive()).isTrue();
        var process = Orphan.processOf(home.resolve("postgres")).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        assertThat(killed.isAlive()).isFalse();
        killed.close();
        try (var server = PostgresServer.start(home, killed.port());
                var owner = ownerOf(server)) {
            assertThat(server.port()).isEqualTo(killed.port());
            assertThat(Sql.text(owner, "select count(*) from coin")).isEqualTo("0");
        }
    }

    @Test
    void isReachedAsWasAnnouncedBeforeItsStart() throws Exception {
        var port = freePort();
        var announced = PostgresServer.announced(home, port, "sycee");
        try (var server = PostgresServer.start(home, port)) {
            assertThat(server.database("sycee")).isEqualTo(announced);
            try (var application = announced.connectAs(announced.application())) {
                assertThat(Sql.text(application, "select current_database()")).isEqualTo("sycee");
            }
        }
    }

    @Test
    void waitsUntilItsPortIsFree() throws Exception {
        var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var freed = CompletableFuture.runAsync(
                () -> assertThatCode(busy::close).doesNotThrowAnyException(),
                CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
        try (var server = PostgresServer.start(home, busy.getLocalPort())) {
            assertThat(server.isAlive()).isTrue();
            assertThat(server.port()).isEqualTo(busy.getLocalPort());
        }
        freed.join();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void isDurableAndOnLoopbackOnly() throws Exception {
        try (var server = PostgresServer.start(home);
                var owner = ownerOf(server)) {
            assertThat(Sql.text(owner, "show fsync")).isEqualTo("on");
            assertThat(Sql.text(owner, "show synchronous_commit")).isEqualTo("on");
            assertThat(Sql.text(owner, "show full_page_writes")).isEqualTo("on");
            assertThat(Sql.text(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.text(owner, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void letsNobodyInWithoutAPassword() throws Exception {
        try (var server = PostgresServer.start(home)) {
            var database = server.database("sycee");
            assertThatThrownBy(() -> database.connectAs(new Credentials("postgres", "")))
                    .isInstanceOf(SQLException.class);
            assertThat(Files.getPosixFilePermissions(home.resolve("secrets/postgres.password")))
                    .hasSize(2);
        }
    }

    @Test
    void theApplicationOwnsNothing() throws Exception {
        try (var server = PostgresServer.start(home);
                var owner = ownerOf(server)) {
            Sql.execute(owner, "create table coin (id int)");
            var database = server.database("sycee");
            try (var application = database.connectAs(database.application())) {
                assertThatThrownBy(() -> Sql.execute(application, "drop table coin"))
                        .hasMessageContaining("must be owner");
            }
        }
    }

    private static java.sql.Connection ownerOf(PostgresServer server) throws Exception {
        var database = server.database("sycee");
        return database.connectAs(database.owner());
    }
}
