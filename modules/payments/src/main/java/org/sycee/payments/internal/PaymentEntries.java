package org.sycee.payments.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** What a payment posts at each step; the same every time it is asked. */
record PaymentEntries(PaymentEntity payment, Parties parties) {

    JournalEntry hold() {
        return entry(holds()).within(payment.limit(parties.wallet()));
    }

    JournalEntry capture() {
        var ids = payment.transfers();
        var paid = Transfer.post(ids.capture(), amountHold(), payment.amount());
        var earned = feeHold().map(hold -> Transfer.post(ids.feeCapture(), hold, payment.fee()));
        return entry(Stream.concat(Stream.of(paid), earned.stream()));
    }

    JournalEntry voiding() {
        return entry(voids());
    }

    JournalEntry suspension() {
        var doubt = Transfer.single(payment.transfers().suspend(), parties.doubt(), payment.amount());
        return entry(Stream.concat(voids(), Stream.of(doubt)));
    }

    JournalEntry resolution() {
        var sides = switch (payment.resolution()) {
            case NOT_DONE, PAID_BACK -> parties.doubtTakenBack();
            case BORNE -> parties.doubtBorne();
        };
        return entry(Stream.of(Transfer.single(payment.transfers().unsuspend(), sides, payment.amount())));
    }

    private Stream<Transfer> holds() {
        return Stream.concat(Stream.of(amountHold()), feeHold().stream());
    }

    private Stream<Transfer> voids() {
        var ids = payment.transfers();
        var freed = Transfer.voiding(ids.voiding(), amountHold());
        return Stream.concat(
                Stream.of(freed), feeHold().map(hold -> Transfer.voiding(ids.feeVoiding(), hold)).stream());
    }

    private Transfer amountHold() {
        return Transfer.pending(payment.transfers().hold(), parties.pay(), payment.amount());
    }

    private Optional<Transfer> feeHold() {
        return payment.fee().isZero()
                ? Optional.empty()
                : Optional.of(Transfer.pending(payment.transfers().feeHold(), parties.payFee(), payment.fee()));
    }

    private JournalEntry entry(Stream<Transfer> transfers) {
        List<Transfer> all = transfers.toList();
        return new JournalEntry(payment.id(), all, Optional.empty());
    }
}
