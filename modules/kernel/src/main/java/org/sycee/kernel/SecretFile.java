package org.sycee.kernel;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner may read. */
public final class SecretFile {

    private static final Set<PosixFilePermission> FOR_OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY_FOR_OWNER = PosixFilePermissions.fromString("rwx------");

    private SecretFile() {}

    /** The content; made from the given one if there is no such file. Refuses a file that others may read. */
    public static String readOrMake(Path path, String content) throws IOException {
        if (!Files.exists(path)) {
            make(path, content);
        }
        if (!FOR_OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            throw new IOException("others than the owner may read or change " + path + "; do: chmod 600 " + path);
        }
        return Files.readString(path);
    }

    /** Writes the content, in place of what was there. */
    public static void write(Path path, String content) throws IOException {
        Files.deleteIfExists(path);
        make(path, content);
    }

    /** A link appears at once with its whole content, so that of two servers that start, one wins and both agree. */
    private static void make(Path path, String content) throws IOException {
        var directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY_FOR_OWNER));
        var draft = Files.createTempFile(
                directory, path.getFileName().toString(), ".new", PosixFilePermissions.asFileAttribute(FOR_OWNER));
        try {
            Files.writeString(draft, content);
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            System.getLogger(SecretFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "another server made {0} first", path);
        } finally {
            Files.delete(draft);
        }
    }
}
