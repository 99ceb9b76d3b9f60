package org.sycee.ledger.internal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.ledger.Transfer;

/**
 * A transfer that is about to be in the books.
 *
 * @param journal names the journal entry it is a part of; empty if it is one by itself
 * @param sides the accounts it touches
 * @param moved where they stand after it; null if it moves nothing
 */
record Posted(
        Transfer transfer,
        UUID reference,
        Optional<TransferId> journal,
        Sides sides,
        @Nullable Moved moved) {

    /** Its accounts. */
    record Sides(AccountState debit, AccountState credit) {}

    /** Where its accounts stand after it. */
    record Moved(Standing debit, Standing credit) {}

    long amount() {
        return transfer.amount().minorUnits();
    }
}
