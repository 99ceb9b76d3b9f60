package org.sycee.identity.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** One line for each fact of security: what, and who by id; never a login. */
final class SecurityLog {

    private static final Logger LOG = System.getLogger("org.sycee.identity.security");

    private SecurityLog() {}

    /** Notes the event with some {@code key=value} words. */
    static void note(String event, String words) {
        LOG.log(Level.INFO, () -> "event=" + event + " " + words);
    }
}
