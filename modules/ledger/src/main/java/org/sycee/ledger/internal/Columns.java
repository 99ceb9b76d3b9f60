package org.sycee.ledger.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows as one array per column, so that one statement with {@code unnest} takes them all. */
record Columns<T>(Connection connection, List<T> rows) {

    Array uuids(Function<T, @Nullable Object> column) throws SQLException {
        return texts("uuid", column);
    }

    Array texts(Function<T, @Nullable Object> column) throws SQLException {
        return texts("text", column);
    }

    private Array texts(String type, Function<T, @Nullable Object> column) throws SQLException {
        var values = rows.stream().map(row -> text(column.apply(row))).toArray(String[]::new);
        return connection.createArrayOf(type, values);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    Array longs(ToLongFunction<T> column) throws SQLException {
        var values = rows.stream().map(column::applyAsLong).toArray(Long[]::new);
        return connection.createArrayOf("bigint", values);
    }

    /** Runs a statement with these arrays as its parameters; the number of rows it wrote. */
    int write(String sql, Array... columns) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, columns[i]);
            }
            return statement.executeUpdate();
        }
    }
}
