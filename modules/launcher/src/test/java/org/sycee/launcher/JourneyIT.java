package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journey in a real browser, at the sizes of a phone and of a desk. */
class JourneyIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Test
    void aPersonFindsTheWayFromSignUpToReceipt() throws Exception {
        var required = "true".equals(System.getenv("CI"));
        assumeTrue(required || Files.exists(CHROMIUM), "no Chromium on this machine"); // reported as skipped; CI fails
        var sycee = RunningSycee.shared();
        var builder = new ProcessBuilder(List.of("node", "journey.mjs"))
                .directory(new File(System.getProperty("journey")))
                .inheritIO();
        builder.environment().put("SYCEE_BASE_URL", sycee.appUrl);
        builder.environment().put("SYCEE_SIMULATOR_URL", sycee.simulatorUrl);
        builder.environment().put("SYCEE_ADMIN_PASSWORD", Administrator.passwordOf(sycee));
        assertThat(builder.start().waitFor()).isZero();
    }
}
