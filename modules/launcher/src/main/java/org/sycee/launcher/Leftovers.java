package org.sycee.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes of ours that outlived a killed launcher. */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 10;

    private Leftovers() {}

    /** Ends what the run folder still names, if it is ours: a Java process that names our data directory. */
    static void end(Home home) throws IOException {
        for (var name : List.of("server", "simulator")) {
            var file = home.run(name + ".pid");
            if (Files.exists(file)) {
                var pid = Long.parseLong(Files.readString(file).strip());
                ProcessHandle.of(pid).filter(process -> isOurs(process, home)).ifPresent(Leftovers::end);
                Files.delete(file);
            }
        }
    }

    private static boolean isOurs(ProcessHandle process, Home home) {
        return process.info().commandLine().orElse("").contains(home.folder().toString());
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
