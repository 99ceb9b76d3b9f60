package org.sycee.wallets.internal;

import java.time.Instant;
import java.util.Optional;
import org.sycee.customers.Payee;
import org.sycee.kernel.Intent;
import org.sycee.ledger.JournalEntry;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayment.Direction;
import org.sycee.wallets.SendMoney.Gift;

/** A payment that has passed all checks but the ledger's. */
record Sending(Intent intent, Gift gift, Payee payee, JournalEntry entry) {

    /** As the payer sees it once it is posted. */
    PersonPayment postedAt(Instant at) {
        var note = Optional.of(gift.note()).filter(text -> !text.isEmpty());
        return new PersonPayment(entry.reference(), Direction.SENT, payee, gift.amount(), note, at);
    }
}
