package org.sycee.partners.internal;

/** Runs a plugin's code with its own class loader as the thread's. */
final class ContextLoader {

    private ContextLoader() {}

    /** Work that may throw what it likes. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    static <T, E extends Exception> T call(ClassLoader loader, Work<T, E> work) throws E {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
