package org.sycee.partner.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one case at a time is played: a simulator of its own, so that no other case suffers its faults.
 *
 * @param inbox where the simulator calls back
 */
record Lane(SimulatorProcess simulator, CallbackInbox inbox) implements AutoCloseable {

    /** Opens one with its books in the folder, which is made. */
    static Lane open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var inbox = CallbackInbox.open();
        return new Lane(SimulatorProcess.start(folder, inbox.base()), inbox);
    }

    @Override
    public void close() {
        simulator.close();
        inbox.close();
    }
}
