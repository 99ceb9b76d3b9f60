package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.sycee.ledger.AccountType;

/**
 * The accounts as they stood at one moment: totals by currency and type, and one digest over all ends of chains.
 *
 * <p>Books that say the same give the same digest, whenever and on whichever server.
 *
 * @param at when it was taken
 * @param digest SHA-256 over id, sequence and head of each account in the order of the ids, in hexadecimal
 * @param totals by currency, then type
 */
record CutOff(Instant at, String digest, List<Total> totals) {

    private static final String ACCOUNTS = """
        select id, sequence, head, currency, type, debits_posted, credits_posted, debits_pending, credits_pending
        from ledger.account order by id
        """;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int BYTES = 40;

    /** What all accounts of one currency and type sum to. */
    record Total(String currency, AccountType type, long accounts, long entries, Totals sums) {

        private Total plus(long sequence, Totals other) {
            return new Total(currency, type, accounts + 1, entries + sequence, sums.plus(other));
        }
    }

    long accounts() {
        return totals.stream().mapToLong(Total::accounts).sum();
    }

    long entries() {
        return totals.stream().mapToLong(Total::entries).sum();
    }

    /** Reads the accounts alone, in one database transaction that is as short as that. */
    static CutOff of(Connection connection, Instant now) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery(ACCOUNTS)) {
                return read(rows, now);
            }
        }
    }

    private static CutOff read(ResultSet rows, Instant now) throws SQLException {
        var digest = Hash.sha256();
        var totals = new TreeMap<String, EnumMap<AccountType, Total>>();
        while (rows.next()) {
            digest.update(chainOf(rows));
            var type = AccountType.valueOf(rows.getString(5));
            var currency = rows.getString(4);
            var empty = new Total(currency, type, 0, 0, Totals.NONE);
            var sums = AccountRows.totals(rows, 6);
            var own = totals.computeIfAbsent(currency, absent -> new EnumMap<>(AccountType.class));
            own.put(type, own.getOrDefault(type, empty).plus(rows.getLong(2), sums));
        }
        var all = totals.values().stream().flatMap(own -> own.values().stream()).toList();
        return new CutOff(now, HexFormat.of().formatHex(digest.digest()), all);
    }

    private static ByteBuffer chainOf(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var head = row.getObject(3, UUID.class);
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(row.getLong(2))
                .putLong(head.getMostSignificantBits())
                .putLong(head.getLeastSignificantBits())
                .flip();
    }
}
