package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/** A {@code uuid[]} or {@code bigint[]} that goes to the database as bytes, in one piece. */
final class BinaryArray extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1;
    private static final int HEADER_BYTES = 20;
    private static final int UUID_BYTES = 16;

    private final transient ByteBuffer encoded;

    private BinaryArray(String type, ByteBuffer bytes) {
        this.encoded = bytes;
        setType(type);
    }

    /** The driver knows how to send many types as bytes, but must be asked to do it with this one. */
    static void allowOn(Connection connection) throws SQLException {
        connection.unwrap(BaseConnection.class).getQueryExecutor().addBinarySendOid(Oid.UUID_ARRAY);
    }

    /** One id of each row and column, row after row. */
    @SafeVarargs
    static <T> BinaryArray ids(Collection<T> rows, Function<T, UUID>... columns) {
        var bytes = begin(Oid.UUID, rows.size() * columns.length, UUID_BYTES);
        for (var row : rows) {
            for (var column : columns) {
                var id = column.apply(row);
                bytes.putInt(UUID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
        return new BinaryArray("_uuid", bytes);
    }

    /** One number of each row. */
    static <T> BinaryArray numbers(Collection<T> rows, ToLongFunction<T> column) {
        var bytes = begin(Oid.INT8, rows.size(), Long.BYTES);
        for (var row : rows) {
            bytes.putInt(Long.BYTES).putLong(column.applyAsLong(row));
        }
        return new BinaryArray("_int8", bytes);
    }

    /** One dimension without a null, counted from 1. */
    private static ByteBuffer begin(int type, int values, int bytesEach) {
        return ByteBuffer.allocate(HEADER_BYTES + values * (Integer.BYTES + bytesEach))
                .putInt(1)
                .putInt(0)
                .putInt(type)
                .putInt(values)
                .putInt(1);
    }

    @Override
    public int lengthInBytes() {
        return encoded.capacity();
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        encoded.get(0, bytes, offset, encoded.capacity());
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("it is sent, never received");
    }
}
