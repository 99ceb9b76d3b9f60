package org.sycee.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Where the chain of an account stands.
 *
 * @param sequence of its last entry
 * @param hash of its last entry
 */
record Head(UUID account, long sequence, UUID hash) {

    /** From three columns, beginning at the given one. */
    static Head of(ResultSet row, int first) throws SQLException {
        return new Head(row.getObject(first, UUID.class), row.getLong(first + 1), row.getObject(first + 2, UUID.class));
    }
}
