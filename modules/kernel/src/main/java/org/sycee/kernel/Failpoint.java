package org.sycee.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A named place where a test can hold whoever comes by, until it kills the server.
 *
 * <p>Armed only if the system property {@code sycee.failpoint.file} names a file. The first thread that reaches the
 * place named in that file takes the file away and never goes on. So any number of payments can stand, each at another
 * place, when the one {@code kill -9} comes.
 */
public final class Failpoint {

    private static final String ARMED_BY = System.getProperty("sycee.failpoint.file", "");

    private Failpoint() {}

    public static void reach(String name) {
        if (!ARMED_BY.isEmpty() && isTaken(Path.of(ARMED_BY), name)) {
            hold();
        }
    }

    /** Of many who come at once, one takes the file. */
    private static boolean isTaken(Path file, String name) {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(name) && Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the failpoint file " + file, e);
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void hold() {
        while (true) {
            LockSupport.park();
        }
    }
}
