package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * A {@code uuid[]} or {@code bigint[]} that goes to the database as bytes, of one dimension and without a null.
 *
 * <p>It is written when the driver asks for it, straight from the rows: they must not change before.
 */
final class BinaryArray extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1;
    private static final int HEADER_BYTES = 20;
    private static final int UUID_BYTES = 16;

    private final transient int values;
    private final transient int bytesEach;
    private final transient Consumer<ByteBuffer> content;

    private BinaryArray(String type, int values, int bytesEach, Consumer<ByteBuffer> content) {
        this.values = values;
        this.bytesEach = bytesEach;
        this.content = content;
        setType(type);
    }

    /** The driver knows how to send many types as bytes, but must be asked to do it with this one. */
    static void allowOn(Connection connection) throws SQLException {
        connection.unwrap(BaseConnection.class).getQueryExecutor().addBinarySendOid(Oid.UUID_ARRAY);
    }

    /** One id of each row and column, row after row. */
    @SafeVarargs
    static <T> BinaryArray ids(Collection<T> rows, Function<T, UUID>... columns) {
        return new BinaryArray("_uuid", rows.size() * columns.length, UUID_BYTES, bytes -> {
            for (var row : rows) {
                for (var column : columns) {
                    var id = column.apply(row);
                    bytes.putInt(UUID_BYTES)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits());
                }
            }
        });
    }

    /** One number of each row. */
    static <T> BinaryArray numbers(Collection<T> rows, ToLongFunction<T> column) {
        return new BinaryArray("_int8", rows.size(), Long.BYTES, bytes -> {
            for (var row : rows) {
                bytes.putInt(Long.BYTES).putLong(column.applyAsLong(row));
            }
        });
    }

    @Override
    public int lengthInBytes() {
        return HEADER_BYTES + values * (Integer.BYTES + bytesEach);
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        var bytes = ByteBuffer.wrap(target).position(offset);
        bytes.putInt(1).putInt(0).putInt(bytesEach == UUID_BYTES ? Oid.UUID : Oid.INT8);
        bytes.putInt(values).putInt(1);
        content.accept(bytes);
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("it is sent, never received");
    }
}
