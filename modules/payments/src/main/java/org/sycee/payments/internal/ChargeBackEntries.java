package org.sycee.payments.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** What a charge-back posts; the same every time it is asked, until it is split anew. */
record ChargeBackEntries(ChargeBackEntity chargeBack, Parties parties) {

    JournalEntry takingBack() {
        List<Transfer> transfers = new ArrayList<>();
        var split = chargeBack.split();
        if (chargeBack.fromWallet().isPositive()) {
            transfers.add(Transfer.single(split.wallet(), parties.pay(), chargeBack.fromWallet()));
        }
        if (chargeBack.owed().isPositive()) {
            transfers.add(Transfer.single(split.owed(), parties.owe(), chargeBack.owed()));
        }
        return new JournalEntry(chargeBack.id(), transfers, Optional.empty());
    }
}
