package org.sycee.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The data directory: all that must last, readable by its owner only. */
record Home(Path folder) {

    private static final long LARGE_LOG_BYTES = 50_000_000;

    static Home open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (var name : List.of("plugins", "trust", "simulator", "secrets", "logs", "run")) {
            Files.createDirectories(folder.resolve(name));
        }
        return new Home(folder);
    }

    Path log(String process) {
        return folder.resolve("logs").resolve(process + ".log");
    }

    /** One that has grown large is kept once more at a start, as {@code .1}. */
    Path logToAppend(String process) throws IOException {
        var log = log(process);
        if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    Path run(String name) {
        return folder.resolve("run").resolve(name);
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** What a server that was killed has left unpacked there goes, 180 MB each; what cannot go does not matter. */
    void emptyTemporary() throws IOException {
        if (Files.exists(temporary())) {
            try (var tree = Files.walk(temporary())) {
                tree.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(temporary());
    }

    Path plugins() {
        return folder.resolve("plugins");
    }

    Path simulator() {
        return folder.resolve("simulator");
    }

    Path secret(String name) {
        return folder.resolve("secrets").resolve(name);
    }

    /** Writes the sandbox's first instances, with the simulator's address filled in. */
    Path writeInstances(Path template, String simulatorUrl) throws IOException {
        var text = Files.readString(template).replace("${simulator}", simulatorUrl);
        return Files.writeString(run("instances.json"), text);
    }

    /** Brings in the plugins that the build has made; one of the same name and version is replaced. */
    void takePlugins(Path built) throws IOException {
        try (var archives = Files.newDirectoryStream(built, "*.zip")) {
            for (var archive : archives) {
                Files.copy(archive, plugins().resolve(archive.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
