package org.sycee.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The data directory: all that must last, readable by its owner only. */
record Home(Path folder) {

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

    Path run(String name) {
        return folder.resolve("run").resolve(name);
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
