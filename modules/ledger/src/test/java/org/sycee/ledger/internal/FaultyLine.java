package org.sycee.ledger.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose next commits fail as told. */
final class FaultyLine {

    /** What happens to a commit. */
    enum Fault {
        /** It happens, but the answer is lost with the connection. */
        ANSWER_LOST("08006"),
        /** It does not happen; the connection is lost. */
        COMMIT_LOST("57P01"),
        /** The server stood still before it, for longer than the database waits. */
        STOOD_STILL("25P03"),
        SERIALIZATION("40001"),
        DEADLOCK("40P01"),
        /** A row is there that was not when it was looked for. */
        TAKEN("23505"),
        /** The disk is full: nothing that a repetition cures. */
        DISK_FULL("53100"),
        /** The server has no memory left, or no thread: an error, and no exception. */
        MACHINE("");

        private final String state;

        Fault(String state) {
            this.state = state;
        }
    }

    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger dying = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile Runnable meanwhile = () -> {};
    private final DataSource real;

    FaultyLine(DataSource real) {
        this.real = real;
    }

    void next(Fault... coming) {
        faults.addAll(List.of(coming));
    }

    /** So many connections die before they have done anything. */
    void dieAtOnce(int times) {
        dying.set(times);
    }

    /** What others do before the next commit, once it is decided what it writes. */
    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    /** How many connections have been taken and not given back. */
    int taken() {
        return taken.get();
    }

    DataSource source() {
        return intercept(DataSource.class, real, (method, arguments, call) -> {
            var result = call.call();
            if (result instanceof Connection connection) {
                taken.incrementAndGet();
                return connection(connection, dying.getAndUpdate(left -> Math.max(0, left - 1)) > 0);
            }
            return result;
        });
    }

    private Connection connection(Connection connection, boolean isDead) {
        return intercept(Connection.class, connection, (method, arguments, real) -> {
            if (method.equals("close")) {
                taken.decrementAndGet();
            } else if (isDead && method.equals("createStatement")) {
                throw new SQLException("dead", Fault.COMMIT_LOST.state);
            }
            var result = real.call();
            return isCommit(arguments) ? message(connection, (PreparedStatement) result) : result;
        });
    }

    private static boolean isCommit(Object @Nullable [] arguments) {
        return arguments != null && arguments[0] instanceof String sql && sql.endsWith("commit");
    }

    private PreparedStatement message(Connection connection, PreparedStatement message) {
        return intercept(PreparedStatement.class, message, (method, arguments, real) -> {
            if (method.equals("execute")) {
                letOthersAct();
            }
            if (method.equals("execute") && !faults.isEmpty()) {
                fail(connection, message, faults.remove());
            }
            return real.call();
        });
    }

    private void letOthersAct() {
        var others = meanwhile;
        meanwhile = () -> {};
        others.run();
    }

    private static void fail(Connection connection, PreparedStatement message, Fault fault) throws SQLException {
        switch (fault) {
            case ANSWER_LOST -> {
                message.execute();
                connection.close();
            }
            case COMMIT_LOST -> connection.close();
            case STOOD_STILL -> {
                standStill(connection);
                message.execute();
            }
            case MACHINE -> throw new OutOfMemoryError("none left");
            case SERIALIZATION, DEADLOCK, TAKEN, DISK_FULL -> {}
        }
        throw new SQLException(fault.name(), fault.state);
    }

    private static void standStill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = '10ms'");
        }
        LockSupport.parkNanos(200_000_000);
    }

    /** What happens in place of a call. */
    private interface Interceptor {
        Object instead(String method, Object @Nullable [] arguments, Callable<Object> real) throws Exception;
    }

    private static <T> T intercept(Class<T> type, T target, Interceptor interceptor) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(() -> interceptor.instead(
                        method.getName(), arguments, () -> call(() -> method.invoke(target, arguments))))));
    }

    private static Object call(Callable<Object> call) throws Exception {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception failed ? failed : e;
        }
    }
}
