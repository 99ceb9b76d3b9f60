package org.sycee.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The roles' passwords: made once, kept in files that only their owner can read. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    String of(String role) throws IOException {
        return Files.readString(file(role)).strip();
    }

    Path file(String role) throws IOException {
        var file = folder.resolve(role + ".password");
        if (Files.notExists(file)) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(file, owner), newSecret());
        }
        return file;
    }

    private static String newSecret() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
