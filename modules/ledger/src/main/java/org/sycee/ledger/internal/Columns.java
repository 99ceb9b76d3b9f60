package org.sycee.ledger.internal;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Rows as one array per column, so that one statement with {@code unnest} takes them all. */
final class Columns {

    private Columns() {}

    static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
        var values = new long[rows.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = column.applyAsLong(rows.get(i));
        }
        return values;
    }

    static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }
}
