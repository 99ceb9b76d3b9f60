package org.sycee.ledger.internal;

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
    private static final Standing NOWHERE = new Standing(0, 0);
    private static final Moved NOTHING = new Moved(NOWHERE, NOWHERE);

    private final Hash hash = new Hash(BYTES);
    private final long micros;

    /** For transfers of one time, in microseconds since 1970. */
    Links(long micros) {
        this.micros = micros;
    }

    /** The same bytes in the same order as the verifier hashes them. */
    UUID link(Posted posted, int position) {
        var moved = posted.moved();
        hash.id(moved == null ? Hash.NONE : posted.sides().debit().head())
                .id(moved == null ? Hash.NONE : posted.sides().credit().head());
        content(posted, position);
        standing(moved == null ? NOTHING : moved);
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
        hash.number(moved.debit().sequence())
                .number(moved.debit().balance())
                .number(moved.credit().sequence())
                .number(moved.credit().balance());
    }
}
