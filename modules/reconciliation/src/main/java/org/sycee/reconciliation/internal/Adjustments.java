package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;
import org.sycee.payments.Correction;
import org.sycee.payments.Corrections;
import org.sycee.payments.Payments;

/**
 * Adds to the books what was decided of a break; nothing in them is ever altered. All of it is posted once, however often it
 * is asked.
 */
@ApplicationScoped
class Adjustments {

    private static final String OPERATOR = "operator";

    private final Ledger ledger;
    private final Payments payments;
    private final Corrections corrections;

    @Inject
    Adjustments(Ledger ledger, Payments payments, Corrections corrections) {
        this.ledger = ledger;
        this.payments = payments;
        this.corrections = corrections;
    }

    /** What may still be given back of the order that got its partner less; of another break nothing is said. */
    Optional<Money> left(BreakEntity found) {
        return found.subject()
                .filter(order -> found.isShort())
                .map(order -> payments.left(order.id()).amount());
    }

    /** Posts what was decided; says why, if the books refuse it for good. */
    Optional<ErrorCode> post(BreakEntity found) {
        return switch (found.resolution().orElseThrow()) {
            case OURS_STAND -> Optional.empty();
            case BORNE -> bear(found);
            case GIVEN_BACK -> giveBack(found);
        };
    }

    /** What the partner never got, the payer has again. */
    private Optional<ErrorCode> giveBack(BreakEntity found) {
        var order = found.subject().orElseThrow().id();
        return corrections.correct(new Correction(found.adjustment(), order, found.missing()));
    }

    /** What the partner got beyond the books is owed to it by the operator; what it did not get after all is not. */
    private Optional<ErrorCode> bear(BreakEntity found) {
        var amount = found.toBear();
        var currency = amount.currency();
        var loss = new Account(AccountType.LOSS, OPERATOR, currency);
        var clearing = new Account(AccountType.CLEARING, found.instance(), currency);
        ledger.open(List.of(loss, clearing));
        var transfer = amount.isPositive()
                ? Transfer.single(found.adjustment(), new Transfer.Sides(loss.id(), clearing.id()), amount)
                : Transfer.single(found.adjustment(), new Transfer.Sides(clearing.id(), loss.id()), amount.negated());
        var entry = JournalEntry.of(found.id(), transfer);
        var result = ledger.postAndWait(entry);
        if (!result.isInTheBooks()) {
            throw new SyceeException(
                    LedgerError.POSTING_UNCERTAIN, "The books do not take the entry of the break " + found.id() + ".");
        }
        return Optional.empty();
    }
}
