package org.sycee.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Transfers that happen all or none.
 *
 * <p>The debit account and id of its first transfer name it: the same name with other content is a conflict. Reference
 * and transfers are the content; the limit is not, so that a repetition on the next day is still the same entry.
 *
 * @param reference what it belongs to (an order, a top-up); many entries may share one
 * @param transfers 1 to 100, decided in this order
 * @param limit refuses the entry if it would spend too much
 */
public record JournalEntry(UUID reference, List<Transfer> transfers, Optional<SpendingLimit> limit) {

    public JournalEntry {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty() || transfers.size() > 100) {
            throw new IllegalArgumentException("a journal entry has 1 to 100 transfers, not " + transfers.size());
        }
    }

    public static JournalEntry of(UUID reference, Transfer... transfers) {
        return new JournalEntry(reference, List.of(transfers), Optional.empty());
    }

    public JournalEntry within(SpendingLimit spending) {
        return new JournalEntry(reference, transfers, Optional.of(spending));
    }
}
