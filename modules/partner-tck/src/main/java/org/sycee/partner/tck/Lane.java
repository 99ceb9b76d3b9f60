package org.sycee.partner.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where one case at a time is played: a simulator of its own, so that no other case suffers its faults.
 *
 * @param inbox where the simulator calls back
 */
record Lane(SimulatorProcess simulator, CallbackInbox inbox) implements AutoCloseable {

    /** Of a sound payment: long enough to be seen on its way. */
    private static final Duration PROCESSING = Duration.ofMillis(60);

    /** Opens one with its books in the folder, which is made. */
    static Lane open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var inbox = CallbackInbox.open();
        return new Lane(SimulatorProcess.start(folder, inbox.base(), PROCESSING), inbox);
    }

    @Override
    public void close() {
        simulator.close();
        inbox.close();
    }
}
