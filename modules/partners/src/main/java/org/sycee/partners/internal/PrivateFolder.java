package org.sycee.partners.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder of this server's user alone, where archives are checked, unpacked and loaded from.
 *
 * <p>Whoever may put archives into the plugins folder may change them at any moment, also between a check and what follows it.
 */
record PrivateFolder(Path path) {

    private static final Set<PosixFilePermission> FOR_OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_FOR_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final String COPIES = "*.copy";

    /** The folder, made if it is not there; others are shut out. */
    Path open() throws IOException {
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(FOLDER_FOR_OWNER));
        return Files.setPosixFilePermissions(path, FOLDER_FOR_OWNER);
    }

    /** Writes bytes to a file of their own. */
    Path copy(byte[] content) throws IOException {
        var copy =
                Files.createTempFile(open(), "", COPIES.substring(1), PosixFilePermissions.asFileAttribute(FOR_OWNER));
        return Files.write(copy, content);
    }

    /** Deletes all copies, those too that were left behind by a server that was killed. */
    void forgetCopies() throws IOException {
        try (var copies = Files.newDirectoryStream(open(), COPIES)) {
            for (var copy : copies) {
                Files.delete(copy);
            }
        }
    }
}
