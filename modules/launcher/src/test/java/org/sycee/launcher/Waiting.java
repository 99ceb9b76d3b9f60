package org.sycee.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something to come true, and says what it waited for if it does not. */
final class Waiting {

    private static final long GLANCE_MILLIS = 200;

    private Waiting() {}

    static void until(Duration patience, String what, Callable<Boolean> isTrue) {
        var end = System.nanoTime() + patience.toNanos();
        while (!holds(isTrue)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience + ": " + what);
            }
            pause();
        }
    }

    private static boolean holds(Callable<Boolean> isTrue) {
        try {
            return isTrue.call();
        } catch (Exception e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
