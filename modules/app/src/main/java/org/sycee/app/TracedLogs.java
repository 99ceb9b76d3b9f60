package org.sycee.app;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.sycee.kernel.Trace;

/**
 * Adds the trace to each line of Sycee's that a request has caused, whatever the server then writes lines to.
 *
 * <p>A handler of our own loggers, because the server's handlers may run on threads of their own, where the trace is not
 * known any more.
 */
final class TracedLogs extends Handler {

    /** Held, since a logger that nobody holds forgets its handlers. */
    private static final Logger OURS = Logger.getLogger("org.sycee");

    void install() {
        OURS.addHandler(this);
    }

    void remove() {
        OURS.removeHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        Trace.current().ifPresent(id -> line.setMessage(line.getMessage() + " trace=" + id));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
