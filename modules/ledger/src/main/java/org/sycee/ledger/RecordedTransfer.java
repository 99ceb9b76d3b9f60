package org.sycee.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A transfer as it stands in the books.
 *
 * @param reference what it belongs to
 * @param transfer as it was posted
 * @param debit the account that pays
 * @param credit the account that receives
 * @param state where it stands
 * @param at when it was posted
 */
public record RecordedTransfer(
        UUID reference, Transfer transfer, Account debit, Account credit, State state, Instant at) {

    /** Where a transfer stands. */
    public enum State {
        /** Set aside, not ended yet. */
        PENDING,
        /** Money moved for good; of a pending transfer: it was posted, wholly or in part. */
        POSTED,
        /** Freed, by a void or because it expired. */
        VOIDED
    }
}
