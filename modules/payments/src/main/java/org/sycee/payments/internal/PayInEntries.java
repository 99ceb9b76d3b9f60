package org.sycee.payments.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** What a top-up posts at each step; the same every time it is asked. */
record PayInEntries(PayInEntity payIn, Parties parties) {

    JournalEntry pending() {
        return JournalEntry.of(payIn.id(), pendingTransfer());
    }

    JournalEntry posting() {
        return credit(Transfer.post(payIn.transfers().posting(), pendingTransfer(), payIn.amount()));
    }

    JournalEntry voiding() {
        return JournalEntry.of(payIn.id(), Transfer.voiding(payIn.transfers().voiding(), pendingTransfer()));
    }

    JournalEntry late() {
        return credit(Transfer.single(payIn.transfers().late(), parties.receive(), payIn.amount()));
    }

    /** What is owed is repaid in the same entry, so that it cannot be spent in between. */
    private JournalEntry credit(Transfer credited) {
        var repaid = payIn.repayment()
                .map(repayment -> Transfer.single(repayment.transfer(), parties.repay(), repayment.amount()));
        var transfers = Stream.concat(Stream.of(credited), repaid.stream()).toList();
        return new JournalEntry(payIn.id(), transfers, Optional.empty());
    }

    private Transfer pendingTransfer() {
        return Transfer.pending(payIn.transfers().pending(), parties.receive(), payIn.amount());
    }
}
