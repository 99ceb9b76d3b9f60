package org.sycee.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A named place where a test can make the server die at once, as {@code kill -9} would.
 *
 * <p>Armed only if the system property {@code sycee.failpoint.file} names a file. A line in that file with the name of
 * the place kills the process the next time the place is reached; the file is removed first, so that the restarted
 * server lives.
 */
public final class Failpoint {

    private static final String ARMED_BY = System.getProperty("sycee.failpoint.file", "");
    private static final int KILLED = 137;

    private Failpoint() {}

    public static void reach(String name) {
        if (!ARMED_BY.isEmpty()) {
            dieIfNamed(Path.of(ARMED_BY), name);
        }
    }

    private static void dieIfNamed(Path file, String name) {
        try {
            if (Files.exists(file) && Files.readString(file).strip().equals(name)) {
                Files.delete(file);
                Runtime.getRuntime().halt(KILLED);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the failpoint file " + file, e);
        }
    }
}
