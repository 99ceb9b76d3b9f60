package org.sycee.partnersimulator;

import java.io.IOException;
import java.net.URI;
import org.sycee.partnersimulator.internal.Program;
import org.sycee.partnersimulator.internal.Simulator;

/**
 * A running partner simulator.
 *
 * <p>It listens on 127.0.0.1 from {@link #start} to {@link #close}; what it has answered is in its books by then.
 */
public interface PartnerSimulator extends AutoCloseable {

    /** Runs one as a process of its own; the README lists the options. */
    static void main(String[] args) throws IOException {
        Program.run(args);
    }

    /**
     * Opens the books and starts to listen.
     *
     * @throws java.io.UncheckedIOException if the port or the books cannot be had
     * @throws IllegalStateException if another simulator has these books open
     */
    static PartnerSimulator start(Settings settings) {
        return Simulator.start(settings);
    }

    /** Where it listens, such as {@code http://127.0.0.1:8090}. */
    URI base();

    /** Stops listening and closes the books; payments on their way go on at the next start. */
    @Override
    void close();
}
