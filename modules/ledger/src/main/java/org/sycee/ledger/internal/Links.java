package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Posted.Moved;

/**
 * Links the transfers of one commit into the chains of their accounts.
 *
 * <p>One hash covers all of a transfer's row and the hash before it on either account, and is the next of both: whoever
 * changes a row must change all that came after it on both accounts, and on theirs. What moved nothing is hashed alone.
 */
final class Links {

    private static final int BYTES = 224;

    private final Hash hash = new Hash(BYTES);
    private final long micros;

    private Links(long micros) {
        this.micros = micros;
    }

    /** One hash for each transfer of a commit, in their order; the accounts' heads become the last ones. */
    static UUID[] of(List<Posted> posted, Instant at) {
        var links = new Links(Hash.micros(at));
        var hashes = new UUID[posted.size()];
        Arrays.setAll(hashes, position -> links.link(posted.get(position), position));
        return hashes;
    }

    /** The same bytes in the same order as the verifier hashes them. */
    private UUID link(Posted posted, int position) {
        var moved = posted.moved();
        hash.id(moved == null ? Hash.NONE : posted.sides().debit().head())
                .id(moved == null ? Hash.NONE : posted.sides().credit().head());
        content(posted, position);
        standing(moved == null ? Moved.NOTHING : moved);
        var link = hash.end();
        if (moved != null) {
            posted.sides().debit().linkTo(link);
            posted.sides().credit().linkTo(link);
        }
        return link;
    }

    private void content(Posted posted, int position) {
        Transfer transfer = posted.transfer();
        hash.id(transfer.id())
                .small(KindCode.of(transfer.kind()))
                .id(transfer.debit().value())
                .id(transfer.credit().value())
                .number(posted.amount())
                .id(posted.reference())
                .id(transfer.ends().orElse(Hash.NONE))
                .number(Hash.expiry(transfer))
                .id(posted.journal().map(name -> name.debit().value()).orElse(Hash.NONE))
                .id(posted.journal().map(TransferId::id).orElse(Hash.NONE))
                .small(position)
                .number(micros);
    }

    private void standing(Moved moved) {
        hash.number(moved.debitSequence())
                .number(moved.debitBalance())
                .number(moved.creditSequence())
                .number(moved.creditBalance());
    }
}
