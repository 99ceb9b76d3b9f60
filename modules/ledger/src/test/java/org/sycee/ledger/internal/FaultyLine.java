package org.sycee.ledger.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A data source whose next commits fail as told. */
final class FaultyLine {

    /** What happens to a commit. */
    enum Fault {
        /** It happens, but the answer is lost with the connection. */
        ANSWER_LOST("08006"),
        /** It does not happen; the connection is lost. */
        COMMIT_LOST("57P01"),
        SERIALIZATION("40001"),
        DEADLOCK("40P01"),
        /** A row is there that was not when it was looked for. */
        TAKEN("23505"),
        /** The disk is full: nothing that a repetition cures. */
        DISK_FULL("53100");

        private final String state;

        Fault(String state) {
            this.state = state;
        }
    }

    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final DataSource real;

    FaultyLine(DataSource real) {
        this.real = real;
    }

    void next(Fault... coming) {
        faults.addAll(List.of(coming));
    }

    DataSource source() {
        return proxy(DataSource.class, real, result -> result instanceof Connection c ? connection(c) : result);
    }

    private Connection connection(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && !faults.isEmpty()) {
                        fail(connection, faults.remove());
                    }
                    return call(() -> method.invoke(connection, arguments));
                });
    }

    private static void fail(Connection connection, Fault fault) throws SQLException {
        switch (fault) {
            case ANSWER_LOST -> {
                connection.commit();
                connection.close();
            }
            case COMMIT_LOST -> connection.close();
            case SERIALIZATION, DEADLOCK, TAKEN, DISK_FULL -> {}
        }
        throw new SQLException(fault.name(), fault.state);
    }

    private static <T> T proxy(Class<T> type, T target, UnaryOperator<Object> wrap) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> wrap.apply(call(() -> method.invoke(target, arguments)))));
    }

    private static Object call(Callable<Object> call) throws Throwable {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
