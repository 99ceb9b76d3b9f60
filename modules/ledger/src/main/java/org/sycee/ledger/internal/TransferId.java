package org.sycee.ledger.internal;

import java.util.UUID;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** What makes a transfer unique: the account that pays, and the id its client made. */
record TransferId(AccountId debit, UUID id) {

    static TransferId of(Transfer transfer) {
        return new TransferId(transfer.debit(), transfer.id());
    }

    /** The name of a journal entry: that of its first transfer. */
    static TransferId naming(JournalEntry entry) {
        return of(entry.transfers().get(0));
    }

    /** The pending transfer that this one ends. */
    static TransferId endedBy(Transfer ending) {
        return new TransferId(ending.debit(), ending.ends().orElseThrow());
    }
}
