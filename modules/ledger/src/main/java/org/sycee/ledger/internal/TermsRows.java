package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.internal.AccountState.Terms;

/** Reads the terms of accounts from bytes. What was read before is not made again: most accounts of a batch have the same. */
final class TermsRows {

    private static final int CURRENCY_BYTES = 3;
    /** Looking through more would cost more than to make some again. */
    private static final int MOST = 16;

    private final List<byte[]> seen = new ArrayList<>();
    private final List<Terms> terms = new ArrayList<>();

    /** From the bytes that begin there and end with the row. */
    Terms read(byte[] row, int from) {
        for (var i = 0; i < seen.size(); i++) {
            var same = seen.get(i);
            if (Arrays.equals(row, from, row.length, same, 0, same.length)) {
                return terms.get(i);
            }
        }
        var read = terms(ByteBuffer.wrap(row, from, row.length - from));
        if (seen.size() < MOST) {
            seen.add(Arrays.copyOfRange(row, from, row.length));
            terms.add(read);
        }
        return read;
    }

    private static Terms terms(ByteBuffer bytes) {
        var limit = bytes.getLong();
        var isClosed = bytes.get() != 0;
        var names = StandardCharsets.US_ASCII.decode(bytes).toString();
        var type = AccountType.valueOf(names.substring(CURRENCY_BYTES));
        return new Terms(type, Currency.getInstance(names.substring(0, CURRENCY_BYTES)), limit, isClosed);
    }
}
