package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * Rows of a table as one value: an array of the table's row type, in bytes.
 *
 * <p>It goes through its rows twice, first to count the bytes, then to write them where the driver wants them.
 */
final class RowArray extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1;
    private static final int HEADER_BYTES = 20;

    private final int rowType;
    private final transient Consumer<Rows> content;

    /** Rows of a table, put by somebody who puts the same each time. */
    RowArray(Connection connection, String table, Consumer<Rows> content) throws SQLException {
        this.rowType = connection.unwrap(BaseConnection.class).getTypeInfo().getPGType(table);
        this.content = content;
        setType(arrayOf(table));
    }

    /** As {@link BinaryArray#allowOn}, for rows of a table. */
    static void allowOn(Connection connection, String table) throws SQLException {
        var driver = connection.unwrap(BaseConnection.class);
        driver.getQueryExecutor().addBinarySendOid(driver.getTypeInfo().getPGType(arrayOf(table)));
    }

    private static String arrayOf(String table) {
        return table + "[]";
    }

    @Override
    public int lengthInBytes() {
        return HEADER_BYTES + put(null).length;
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        var bytes = ByteBuffer.wrap(target).position(offset + HEADER_BYTES);
        var rows = put(bytes);
        bytes.position(offset)
                .putInt(1)
                .putInt(0)
                .putInt(rowType)
                .putInt(rows.count)
                .putInt(1);
    }

    private Rows put(@Nullable ByteBuffer bytes) {
        var rows = new Rows(bytes);
        content.accept(rows);
        rows.end();
        return rows;
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("it is sent, never received");
    }

    /** Takes rows, each with all columns of the table, in its order: a value goes where the next column is. */
    static final class Rows {

        private static final int NULL = -1;
        private static final long EPOCH_MICROS = 946_684_800_000_000L;
        private static final int EPOCH_DAY = 10_957;

        private final @Nullable ByteBuffer bytes;
        private final int start;
        private int length;
        private int count;
        private int row;

        /** Writes nothing, but counts, where there are no bytes. */
        private Rows(@Nullable ByteBuffer bytes) {
            this.bytes = bytes;
            this.start = bytes == null ? 0 : bytes.position();
        }

        Rows row(int columns) {
            end();
            row = length;
            count++;
            return four(0).four(columns);
        }

        /** A row begins with how long it is. */
        private void end() {
            if (bytes != null && count > 0) {
                bytes.putInt(start + row, length - row - Integer.BYTES);
            }
        }

        Rows id(@Nullable UUID id) {
            return id == null
                    ? nothing(Oid.UUID)
                    : begin(Oid.UUID, 2 * Long.BYTES)
                            .eight(id.getMostSignificantBits())
                            .eight(id.getLeastSignificantBits());
        }

        Rows number(long number) {
            return begin(Oid.INT8, Long.BYTES).eight(number);
        }

        Rows noNumber() {
            return nothing(Oid.INT8);
        }

        Rows integer(int number) {
            return begin(Oid.INT4, Integer.BYTES).four(number);
        }

        Rows small(int number) {
            return begin(Oid.INT2, Short.BYTES).two(number);
        }

        Rows text(Optional<String> text) {
            if (text.isEmpty()) {
                return nothing(Oid.TEXT);
            }
            var encoded = text.get().getBytes(StandardCharsets.UTF_8);
            return begin(Oid.TEXT, encoded.length).all(encoded);
        }

        Rows time(Instant time) {
            return begin(Oid.TIMESTAMPTZ, Long.BYTES).eight(Hash.micros(time) - EPOCH_MICROS);
        }

        Rows time(Optional<Instant> time) {
            return time.isPresent() ? time(time.get()) : nothing(Oid.TIMESTAMPTZ);
        }

        Rows day(Optional<LocalDate> day) {
            return day.isPresent()
                    ? begin(Oid.DATE, Integer.BYTES)
                            .four(Math.toIntExact(day.get().toEpochDay()) - EPOCH_DAY)
                    : nothing(Oid.DATE);
        }

        private Rows begin(int type, int size) {
            return four(type).four(size);
        }

        private Rows nothing(int type) {
            return begin(type, NULL);
        }

        private Rows two(int number) {
            if (bytes != null) {
                bytes.putShort((short) number);
            }
            length += Short.BYTES;
            return this;
        }

        private Rows four(int number) {
            if (bytes != null) {
                bytes.putInt(number);
            }
            length += Integer.BYTES;
            return this;
        }

        private Rows eight(long number) {
            if (bytes != null) {
                bytes.putLong(number);
            }
            length += Long.BYTES;
            return this;
        }

        private Rows all(byte[] encoded) {
            if (bytes != null) {
                bytes.put(encoded);
            }
            length += encoded.length;
            return this;
        }
    }
}
