package org.sycee.ledger.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;
import org.sycee.ledger.AccountId;

/** Reads accounts from the bytes in which the locking query gives each: numbers of eight bytes, then the terms. */
final class LockedRows {

    private static final VarHandle NUMBERS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int TERMS = 13 * Long.BYTES;

    private final TermsRows terms = new TermsRows();

    AccountState read(byte[] row) {
        return new AccountState(
                new AccountId(id(row, 0)),
                terms.read(row, TERMS),
                new Totals(number(row, 4), number(row, 5), number(row, 6), number(row, 7)),
                Spending.of(number(row, 9), number(row, 10), number(row, 11)),
                number(row, 8),
                id(row, 2),
                number(row, 12));
    }

    private static UUID id(byte[] row, int place) {
        return new UUID(number(row, place), number(row, place + 1));
    }

    private static long number(byte[] row, int place) {
        return (long) NUMBERS.get(row, place * Long.BYTES);
    }
}
