package org.sycee.kernel;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The one id under which everything that a request causes is logged, on whatever thread it runs.
 *
 * <p>Work that is handed to another thread takes its trace along by {@link #carrying}; sweeps have none.
 */
public final class Trace {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private Trace() {}

    /** The id of what this thread works for, if that began with a request. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Lets this thread work under the id until {@link #end}. */
    public static void begin(String id) {
        CURRENT.set(id);
    }

    /** What this thread does next belongs to no trace. */
    public static void end() {
        CURRENT.remove();
    }

    /** The same work, under this thread's trace on whichever thread it will run. */
    public static <T> Callable<T> carrying(Callable<T> work) {
        var id = CURRENT.get();
        return () -> {
            var before = replace(id);
            try {
                return work.call();
            } finally {
                replace(before);
            }
        };
    }

    /** As {@link #carrying(Callable)}. */
    public static Runnable carrying(Runnable work) {
        var id = CURRENT.get();
        return () -> under(id, work);
    }

    /** The same threads, on which whatever they are given from now on belongs to this thread's trace. */
    public static Executor carrying(Executor threads) {
        var id = CURRENT.get();
        return work -> threads.execute(() -> under(id, work));
    }

    private static void under(@Nullable String id, Runnable work) {
        var before = replace(id);
        try {
            work.run();
        } finally {
            replace(before);
        }
    }

    private static @Nullable String replace(@Nullable String id) {
        var before = CURRENT.get();
        if (id == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(id);
        }
        return before;
    }
}
