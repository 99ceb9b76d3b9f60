package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.Transfer;

/** Adds to the books what was decided of a break; nothing in them is ever altered. */
@ApplicationScoped
class Adjustments {

    private static final String OPERATOR = "operator";

    private final Ledger ledger;

    @Inject
    Adjustments(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What the partner got beyond the books is owed to it by the operator; posted once, however often it is asked. */
    void bear(BreakEntity found) {
        var currency = found.difference().currency();
        var loss = new Account(AccountType.LOSS, OPERATOR, currency);
        var clearing = new Account(AccountType.CLEARING, found.instance(), currency);
        ledger.open(List.of(loss, clearing));
        var sides = new Transfer.Sides(loss.id(), clearing.id());
        var entry = JournalEntry.of(found.id(), Transfer.single(found.adjustment(), sides, found.difference()));
        var result = ledger.postAndWait(entry);
        if (!result.isInTheBooks()) {
            throw new SyceeException(
                    LedgerError.POSTING_UNCERTAIN, "The books do not take the entry of the break " + found.id() + ".");
        }
    }
}
