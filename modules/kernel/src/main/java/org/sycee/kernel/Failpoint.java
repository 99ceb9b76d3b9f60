package org.sycee.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * A named place where a test can hold whoever comes by, until it kills the server.
 *
 * <p>Armed only if the system property {@code sycee.failpoint.file} names a file. Every thread that reaches a place named
 * on a line of that file writes the name into a file beside it, which ends in {@code .reached}, and never goes on. So any
 * number of payments can stand, each at another place, when the one {@code kill -9} comes; and whatever would carry one
 * on, such as a sweep, stands beside it.
 */
public final class Failpoint {

    private static final String ARMED_BY = System.getProperty("sycee.failpoint.file", "");

    private Failpoint() {}

    public static void reach(String name) {
        if (!ARMED_BY.isEmpty() && isNamed(Path.of(ARMED_BY), name)) {
            hold();
        }
    }

    private static boolean isNamed(Path file, String name) {
        try {
            if (Files.notExists(file) || !Files.readAllLines(file).contains(name)) {
                return false;
            }
            var reached = Path.of(file + ".reached");
            Files.writeString(reached, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
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
