package org.sycee.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.sycee.postgres.PostgresServer;
import org.sycee.testing.Scratch;

/** Starts a database before the server is started, and tells the server where it is. */
public final class ContainerDatabase implements LauncherSessionListener {

    private PostgresServer postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var home = Scratch.newFolder("sycee-container-");
            postgres = PostgresServer.start(home);
            write(settings(home), Files.createDirectories(Path.of("target/container")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties settings(Path home) throws IOException {
        var database = postgres.database("sycee");
        var settings = new Properties();
        settings.setProperty("sycee.db.url", database.url());
        settings.setProperty("sycee.db.user", database.application().user());
        settings.setProperty("sycee.db.password", database.application().password());
        settings.setProperty("sycee.db.owner.user", database.owner().user());
        settings.setProperty("sycee.db.owner.password", database.owner().password());
        settings.setProperty("sycee.monitoring.token", ContainerIT.MONITORING);
        settings.setProperty("sycee.data.dir", home.toString());
        settings.setProperty(
                "sycee.partners.plugins-folder",
                Files.createDirectory(home.resolve("plugins")).toString());
        return settings;
    }

    private static void write(Properties settings, Path folder) throws IOException {
        try (var file = Files.newOutputStream(folder.resolve("sycee.properties"))) {
            settings.store(file, "Of one run of the tests.");
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
