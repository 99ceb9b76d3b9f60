package org.sycee.partnersimulator.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sycee.partnersimulator.PartnerSimulator;

/** The simulator as a process, from its start to the process's end. Public because the face starts it. */
public final class Program {

    private Program() {}

    /** Starts a simulator as the options say; it stops when the process is asked to end. */
    public static void run(String[] args) throws IOException {
        // Without it each answer on a kept connection may wait 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var options = new Options(args);
        var simulator = PartnerSimulator.start(options.settings());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "close"));
        var portFile = options.portFile();
        if (!portFile.isEmpty()) {
            tellPort(Path.of(portFile), simulator.base().getPort());
        }
        System.Logger log = System.getLogger(Program.class.getName());
        log.log(System.Logger.Level.INFO, "partner simulator listens base={0}", simulator.base());
    }

    /** Moves the finished file into place, so that a reader never sees half a number. */
    private static void tellPort(Path file, int port) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, Integer.toString(port));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
