package org.sycee.ledger.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.Transfer;

/**
 * A pending transfer: born open, ended once.
 *
 * @param spentOn the day on which it counts against a spending limit
 */
record Hold(
        TransferId id,
        AccountId credit,
        long amount,
        Optional<Instant> expiresAt,
        Optional<LocalDate> spentOn,
        boolean isOpen) {

    static Hold of(Transfer transfer, Optional<LocalDate> spentOn) {
        return new Hold(
                TransferId.of(transfer),
                transfer.credit(),
                transfer.amount().minorUnits(),
                transfer.expiresAt(),
                spentOn,
                true);
    }

    Hold ended() {
        return new Hold(id, credit, amount, expiresAt, spentOn, false);
    }

    boolean isExpired(Instant now) {
        return expiresAt.isPresent() && !expiresAt.get().isAfter(now);
    }

    /** Whether the ending transfer has the accounts of this one, and an amount that it may have. */
    boolean covers(Transfer ending) {
        var asked = ending.amount().minorUnits();
        var fits = ending.kind() == Transfer.Kind.POST_PENDING ? asked <= amount : asked == amount;
        return fits && ending.credit().equals(credit);
    }
}
