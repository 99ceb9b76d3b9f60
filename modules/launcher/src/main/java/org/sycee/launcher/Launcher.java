package org.sycee.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts Sycee in sandbox mode, keeps it running, and ends it wholly when asked to. */
public final class Launcher {

    /** Held, since a logger that nobody holds forgets its level. Its chatter would hide the table. */
    private static final Logger EMBEDDING = Logger.getLogger("io.zonky");

    private Launcher() {}

    /** The one argument is the folder that the build has filled: the server, the WAR, the plugins. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EMBEDDING.setLevel(Level.WARNING);
        var settings = Settings.fromEnvironment(Path.of(arguments[0]));
        var home = Home.open(settings.data());
        var lock = SingleStart.waitFor(home);
        var sandbox = new Sandbox(settings, home);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        sandbox.start();
        new Banner(settings, home, sandbox.startedAt()).print(System.out);
        sandbox.keepRunning();
        sandbox.close();
        lock.close();
    }
}
