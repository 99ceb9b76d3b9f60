package org.sycee.testing;

import java.io.IOException;
import java.nio.file.Path;

/** Ends a test's PostgreSQL when the JVM that started it was killed, as mutation runs do, and could not end it itself. */
final class OrphanWatch {

    private static final String WHEN_THE_PARENT_IS_GONE = """
        while kill -0 "$1" 2>/dev/null; do sleep 1; done
        server=$(head -n 1 "$2/postgres/postmaster.pid" 2>/dev/null) && kill -TERM "$server"
        while [ -n "$server" ] && kill -0 "$server" 2>/dev/null; do sleep 1; done
        rm -rf "$2"
        """;

    private OrphanWatch() {}

    /** Starts a process that outlives its parent by a second; it also removes the server's home. */
    static Process over(ProcessHandle parent, Path home) throws IOException {
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        WHEN_THE_PARENT_IS_GONE,
                        "orphan-watch",
                        Long.toString(parent.pid()),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
