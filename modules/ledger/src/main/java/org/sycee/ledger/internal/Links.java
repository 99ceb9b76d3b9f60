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
    private final long firstNumber;
    private final UUID[] hashes;
    private final long[] debitsBefore;
    private final long[] creditsBefore;

    private Links(int size, long micros, long firstNumber) {
        this.micros = micros;
        this.firstNumber = firstNumber;
        this.hashes = new UUID[size];
        this.debitsBefore = new long[size];
        this.creditsBefore = new long[size];
    }

    /** Those of the transfers of a commit, numbered in their order; the accounts then stand at the last ones. */
    static Links of(List<Posted> posted, Instant at, long firstNumber) {
        var links = new Links(posted.size(), Hash.micros(at), firstNumber);
        Arrays.setAll(links.hashes, position -> links.link(posted.get(position), position));
        return links;
    }

    UUID hash(int position) {
        return hashes[position];
    }

    long number(int position) {
        return firstNumber + position;
    }

    /** The number of the entry before it on the debited account; 0 if it is the first. */
    long debitBefore(int position) {
        return debitsBefore[position];
    }

    /** The same on the credited account. */
    long creditBefore(int position) {
        return creditsBefore[position];
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
            link(posted.sides().debit(), debitsBefore, position, link);
            link(posted.sides().credit(), creditsBefore, position, link);
        }
        return link;
    }

    private void link(AccountState account, long[] before, int position, UUID link) {
        before[position] = account.last();
        account.linkTo(link, number(position));
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
