package org.sycee.ledger.internal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.ledger.AccountType.Side;
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
    record Sides(AccountState debit, AccountState credit) {

        void keep() {
            debit.keep();
            credit.keep();
        }

        Moved move(long amount) {
            debit.post(Side.DEBIT, amount);
            credit.post(Side.CREDIT, amount);
            return new Moved(
                    debit.sequence(),
                    debit.totals().balance(),
                    credit.sequence(),
                    credit.totals().balance());
        }
    }

    /** Where its accounts stand after it: the number of their last entry, and what was credited less what was debited. */
    record Moved(long debitSequence, long debitBalance, long creditSequence, long creditBalance) {

        static final Moved NOTHING = new Moved(0, 0, 0, 0);
    }

    long amount() {
        return transfer.amount().minorUnits();
    }
}
