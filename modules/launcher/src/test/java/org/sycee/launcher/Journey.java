package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The journey in a real browser. */
final class Journey {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final int LAST_LINES = 25;

    private Journey() {}

    /** Tells all its chapters at that size, {@code phone} or {@code desktop}, and prints where it fails. */
    static void mustSucceedOn(String device) throws Exception {
        var required = "true".equals(System.getenv("CI"));
        assumeTrue(required || Files.exists(CHROMIUM), "no Chromium on this machine"); // reported as skipped; CI fails
        var sycee = RunningSycee.shared();
        var builder = new ProcessBuilder(List.of("node", "journey.mjs"))
                .directory(new File(System.getProperty("journey")))
                .redirectErrorStream(true);
        builder.environment().put("SYCEE_LOOK", device);
        builder.environment().put("SYCEE_BASE_URL", sycee.appUrl);
        builder.environment().put("SYCEE_SIMULATOR_URL", sycee.simulatorUrl);
        builder.environment().put("SYCEE_ADMIN_PASSWORD", Administrator.passwordOf(sycee));
        builder.environment().put("SYCEE_SECOND_ADMIN_NAME", Administrator.SECOND);
        builder.environment().put("SYCEE_SECOND_ADMIN_PASSWORD", Administrator.passwordOfSecond(sycee));
        var journey = builder.start();
        var told = journey.inputReader(StandardCharsets.UTF_8)
                .lines()
                .peek(System.out::println) // while it goes on; a fork's own output is for Maven alone
                .toList();
        assertThat(journey.waitFor()).as(lastOf(told)).isZero();
    }

    /** What a log that keeps no more than the failure must say. */
    private static String lastOf(List<String> told) {
        return String.join("\n", told.subList(Math.max(0, told.size() - LAST_LINES), told.size()));
    }
}
