package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for transfers, in blocks of the database's: each is given out once, whether or not it is used.
 *
 * <p>A block is used on the connection that it came by. A database that lost its memory before it wrote one down would give
 * it out again; but then it has lost its connections too.
 */
final class Numbers {

    /** By so much the sequence grows. */
    private static final int BLOCK = 65_536;

    private @Nullable Connection source;
    private long next;
    private long end;

    /** The first of so many, one after the other; at most a block. */
    long take(Connection connection, int many) throws SQLException {
        if (many > BLOCK) {
            throw new IllegalArgumentException("a block has " + BLOCK + " numbers, not " + many);
        }
        if (connection != source || many > end - next) {
            next = block(connection);
            source = connection;
            end = next + BLOCK;
        }
        var first = next;
        next += many;
        return first;
    }

    private static long block(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select nextval('ledger.transfer_number')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
