package org.sycee.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Where the chain of an account stood when it was signed.
 *
 * @param sequence of its last entry
 * @param hash of its last entry
 */
record Head(UUID account, long sequence, UUID hash) {

    /** From a row of three columns. */
    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class));
    }
}
