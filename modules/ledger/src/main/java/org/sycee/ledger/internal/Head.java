package org.sycee.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Where the chain of an account stood when it was signed.
 *
 * @param sequence of its last entry
 * @param hash of its last entry
 * @param now the sequence of the entry that is its last by now
 */
record Head(UUID account, long sequence, UUID hash, long now) {

    /** From a row of four columns. */
    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class), row.getLong(4));
    }

    /** None for an account that fell back. */
    long newEntries() {
        return Math.max(0, now - sequence);
    }
}
