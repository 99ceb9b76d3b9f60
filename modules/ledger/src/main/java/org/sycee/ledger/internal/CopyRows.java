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

/**
 * Rows for PostgreSQL's {@code copy … from stdin (format binary)}: the cheapest way to write many, used again and again.
 *
 * <p>Each value goes where the next column is.
 */
final class CopyRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int ROOM = 1 << 16;
    private static final int NULL = -1;
    private static final long EPOCH_MICROS = 946_684_800_000_000L;
    private static final int EPOCH_DAY = 10_957;

    private ByteBuffer bytes = ByteBuffer.allocate(ROOM);

    /** Begins anew. */
    void clear() {
        bytes.clear().put(SIGNATURE).putInt(0).putInt(0);
    }

    CopyRows row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    CopyRows id(@Nullable UUID id) {
        if (id == null) {
            return nothing();
        }
        field(Long.BYTES * 2).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    CopyRows number(long number) {
        field(Long.BYTES).putLong(number);
        return this;
    }

    CopyRows integer(int number) {
        field(Integer.BYTES).putInt(number);
        return this;
    }

    CopyRows small(int number) {
        field(Short.BYTES).putShort((short) number);
        return this;
    }

    CopyRows text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        field(encoded.length).put(encoded);
        return this;
    }

    CopyRows time(Instant time) {
        return micros(Hash.micros(time));
    }

    /** A time in microseconds since 1970. */
    CopyRows micros(long micros) {
        return number(micros - EPOCH_MICROS);
    }

    CopyRows day(LocalDate day) {
        return integer(Math.toIntExact(day.toEpochDay()) - EPOCH_DAY);
    }

    CopyRows nothing() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            var larger = ByteBuffer.allocate(2 * (bytes.capacity() + needed));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }

    /** Writes all rows since {@link #clear}. */
    void write(Connection connection, String table) throws SQLException {
        room(Short.BYTES).putShort((short) NULL);
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        copy.endCopy();
    }
}
