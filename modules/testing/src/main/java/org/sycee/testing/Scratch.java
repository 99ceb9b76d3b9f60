package org.sycee.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a test's PostgreSQL keeps its files: in memory, where the machine has plenty of that. There a commit waits for no disk,
 * and no test sees a difference: a process that is killed leaves the same files behind.
 */
public final class Scratch {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long PLENTY = 8L << 30;

    private Scratch() {}

    /**
     * A new folder, whose {@code postgres} is the server's. It is gone with this JVM, however that ends, and so is the server.
     */
    public static Path newFolder(String prefix) {
        try {
            var folder = isPlenty() ? Files.createTempDirectory(MEMORY, prefix) : Files.createTempDirectory(prefix);
            OrphanWatch.over(ProcessHandle.current(), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPlenty() throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > PLENTY;
    }
}
