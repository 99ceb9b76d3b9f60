package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.sycee.ledger.AccountId;

/**
 * The end of an account's chain of entries: each hash covers the entry and the hash before it.
 *
 * @param sequence of the last entry; 0 if there is none
 * @param head the hash of the last entry
 */
record Chain(long sequence, UUID head) {

    static final Chain EMPTY = new Chain(0, new UUID(0, 0));
    private static final int BYTES = 112;

    /** The same bytes in the same order as the verifier hashes them. */
    Chain next(AccountId account, Effect effect, Posted posted) {
        var bytes = ByteBuffer.allocate(BYTES);
        Hash.put(bytes, head);
        Hash.put(bytes, account.value());
        bytes.putLong(sequence + 1);
        Hash.put(bytes, posted.transfer().id());
        Hash.put(bytes, effect.other().value());
        Hash.put(bytes, posted.reference());
        bytes.putLong(effect.amount()).putLong(effect.balance()).putLong(Hash.micros(posted.at()));
        return new Chain(sequence + 1, Hash.of(bytes));
    }
}
