package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for PostgreSQL's {@code copy … from stdin (format binary)}, the cheapest way to write many.
 *
 * <p>Each value goes where the next column is. What is full goes on its way, so that the database works meanwhile.
 */
final class CopyRows implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int ROOM = 1 << 15;
    private static final int ROW_ROOM = 1 << 10;
    private static final int NULL = -1;
    private static final long EPOCH_MICROS = 946_684_800_000_000L;
    private static final int EPOCH_DAY = 10_957;

    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);
    private final CopyIn copy;

    /** Begins to write into a table, named with its columns. */
    CopyRows(Connection connection, String table) throws SQLException {
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row. */
    CopyRows row(int columns) throws SQLException {
        if (bytes.remaining() < ROW_ROOM) {
            send();
        }
        bytes.putShort((short) columns);
        return this;
    }

    CopyRows id(@Nullable UUID id) {
        if (id == null) {
            return nothing();
        }
        bytes.putInt(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    CopyRows number(long number) {
        bytes.putInt(Long.BYTES).putLong(number);
        return this;
    }

    CopyRows integer(int number) {
        bytes.putInt(Integer.BYTES).putInt(number);
        return this;
    }

    CopyRows small(int number) {
        bytes.putInt(Short.BYTES).putShort((short) number);
        return this;
    }

    /** A short one. */
    CopyRows text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.putInt(encoded.length).put(encoded);
        return this;
    }

    CopyRows time(Instant time) {
        return number(Hash.micros(time) - EPOCH_MICROS);
    }

    CopyRows day(LocalDate day) {
        return integer(Math.toIntExact(day.toEpochDay()) - EPOCH_DAY);
    }

    CopyRows nothing() {
        bytes.putInt(NULL);
        return this;
    }

    /** Waits until the database has taken all rows. */
    void end() throws SQLException {
        bytes.putShort((short) NULL);
        send();
        copy.endCopy();
    }

    /** Calls off what did not come to its end; the connection would wait for it for ever. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        copy.flushCopy();
        bytes.clear();
    }
}
