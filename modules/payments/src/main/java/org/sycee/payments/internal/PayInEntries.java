package org.sycee.payments.internal;

import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** What a top-up posts at each step; the same every time it is asked. */
record PayInEntries(PayInEntity payIn, Parties parties) {

    JournalEntry pending() {
        return JournalEntry.of(payIn.id(), pendingTransfer());
    }

    JournalEntry posting() {
        return JournalEntry.of(
                payIn.id(), Transfer.post(payIn.transfers().posting(), pendingTransfer(), payIn.amount()));
    }

    JournalEntry voiding() {
        return JournalEntry.of(payIn.id(), Transfer.voiding(payIn.transfers().voiding(), pendingTransfer()));
    }

    JournalEntry late() {
        return JournalEntry.of(payIn.id(), Transfer.single(payIn.transfers().late(), parties.topUp(), payIn.amount()));
    }

    private Transfer pendingTransfer() {
        return Transfer.pending(payIn.transfers().pending(), parties.topUp(), payIn.amount());
    }
}
