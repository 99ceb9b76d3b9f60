package org.sycee.ledger.internal;

import java.time.Instant;
import java.util.UUID;
import org.sycee.ledger.Transfer;

/**
 * A transfer that is about to be in the books.
 *
 * @param journal names the journal entry it belongs to
 * @param position its place among the transfers of one commit
 */
record Posted(Transfer transfer, UUID reference, TransferId journal, int position, Instant at) {

    long amount() {
        return transfer.amount().minorUnits();
    }
}
