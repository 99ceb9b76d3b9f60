package org.sycee.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** The system's own end of a pending transfer whose time is over. */
final class Expiry {

    private Expiry() {}

    /** Always the same entry for the same pending transfer, so that two servers void it once. */
    static JournalEntry of(UUID reference, Transfer pending) {
        return JournalEntry.of(reference, Transfer.voiding(idFor(TransferId.of(pending)), pending));
    }

    static boolean isExpiry(Transfer ending) {
        return ending.id().equals(idFor(TransferId.endedBy(ending)));
    }

    private static UUID idFor(TransferId pending) {
        var text = "expiry:" + pending.debit() + ":" + pending.id();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
