package org.sycee.ledger.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.sycee.ledger.AccountId;

/** Rows as one array per column, so that one statement with {@code unnest} takes them all. */
final class Columns {

    private static final int UUID_CHARACTERS = 37;

    private Columns() {}

    static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }

    /** A literal, to be cast to {@code uuid[]}: the driver would write the same, with more effort. */
    static <T> String ids(Collection<T> rows, Function<T, UUID> column) {
        var literal = new StringBuilder(rows.size() * UUID_CHARACTERS + 2).append('{');
        for (var row : rows) {
            literal.append(literal.length() == 1 ? "" : ",");
            append(literal, column.apply(row));
        }
        return literal.append('}').toString();
    }

    static String accounts(Collection<AccountId> ids) {
        return ids(ids, AccountId::value);
    }

    private static void append(StringBuilder text, UUID id) {
        append(text, id.getMostSignificantBits());
        append(text, id.getLeastSignificantBits());
    }

    /** PostgreSQL takes a UUID without its hyphens, too. */
    private static void append(StringBuilder text, long half) {
        for (var shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) (half >>> shift) & 0xf, 16));
        }
    }
}
