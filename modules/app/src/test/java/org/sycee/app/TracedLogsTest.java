package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Trace;

class TracedLogsTest {

    private static final System.Logger LOG = System.getLogger("org.sycee.app.TracedLogsTest");
    private final TracedLogs traced = new TracedLogs();
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(lines);
        traced.install();
    }

    @AfterEach
    void stop() {
        Trace.end();
        traced.remove();
        Logger.getLogger("").removeHandler(lines);
    }

    @Test
    void aLineOfARequestEndsWithItsTrace() {
        Trace.begin("4bf9");
        LOG.log(System.Logger.Level.INFO, "moved order={0}", "x");
        Trace.end();
        LOG.log(System.Logger.Level.INFO, "swept");
        assertThat(lines.seen).containsExactly("moved order={0} trace=4bf9", "swept");
    }

    @Test
    void whatIsNotOursIsLeftAlone() {
        Trace.begin("4bf9");
        System.getLogger("com.example").log(System.Logger.Level.INFO, "theirs");
        assertThat(lines.seen).containsExactly("theirs");
    }

    /** What the server would write. */
    private static final class Lines extends Handler {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            seen.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
