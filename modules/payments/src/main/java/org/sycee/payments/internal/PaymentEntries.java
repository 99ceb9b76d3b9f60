package org.sycee.payments.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.kernel.Ids;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;
import org.sycee.payments.Resolution;

/** What a payment or a refund posts at each step; the same every time it is asked. */
record PaymentEntries(PaymentEntity payment, Optional<SecondHoldEntity> second, Parties parties) {

    JournalEntry hold() {
        return new JournalEntry(payment.id(), holds().toList(), payment.limit(parties.wallet()));
    }

    /** Refused if more leaves the wallet than it may; only of a second hold that is not decided yet. */
    JournalEntry secondHold() {
        var hold = second.orElseThrow();
        return entry(Stream.of(secondHold(hold))).within(hold.limit(parties.wallet()));
    }

    /** Posting a part of a hold frees the rest of it. */
    JournalEntry capture() {
        return entry(posts());
    }

    private Stream<Transfer> posts() {
        var ids = payment.transfers();
        var paid = Transfer.post(ids.capture(), amountHold(), paidOfFirst());
        var earned = feeHold().map(hold -> Transfer.post(ids.feeCapture(), hold, payment.fee()));
        var more = second.map(this::captureOfSecond);
        return Stream.of(Optional.of(paid), earned, more, repaid()).flatMap(Optional::stream);
    }

    /** What is owed is repaid in the same entry, so that it cannot be spent in between. */
    private Optional<Transfer> repaid() {
        var currency = payment.amount().currency();
        return payment.repayment()
                .map(debt -> Transfer.single(debt.transfer(), parties.repay(), new Money(debt.minorUnits(), currency)));
    }

    private Money paidOfFirst() {
        return payment.taken().compareTo(payment.amount()) < 0 ? payment.taken() : payment.amount();
    }

    private Transfer captureOfSecond(SecondHoldEntity hold) {
        var rest = payment.taken().minus(paidOfFirst());
        return rest.isPositive() ? Transfer.post(hold.captureId(), secondHold(hold), rest) : voidOfSecond(hold);
    }

    JournalEntry voiding() {
        return entry(voids());
    }

    /** Either way the payer has the money: what was held, or what was promised. */
    JournalEntry suspension() {
        var doubt = Transfer.single(payment.transfers().suspend(), parties.doubt(), heldForPartner());
        return entry(Stream.concat(payment.isRefund() ? posts() : voids(), Stream.of(doubt)));
    }

    /** Of a doubt that is borne, what the partner did not take was never owed. */
    JournalEntry resolution() {
        var id = payment.transfers().unsuspend();
        var borne = payment.resolution() == Resolution.BORNE
                ? payment.taken()
                : Money.zero(payment.amount().currency());
        var rest = heldForPartner().minus(borne);
        var restId = borne.isZero() ? id : Ids.named("rest of " + id);
        return entry(Stream.of(single(id, parties.doubtBorne(), borne), single(restId, parties.doubtTakenBack(), rest))
                .flatMap(Optional::stream));
    }

    private static Optional<Transfer> single(UUID id, Transfer.Sides sides, Money amount) {
        return amount.isZero() ? Optional.empty() : Optional.of(Transfer.single(id, sides, amount));
    }

    /** What was set aside for the partner alone, or is promised in its name. */
    Money heldForPartner() {
        return second.map(SecondHoldEntity::amount).map(payment.amount()::plus).orElse(payment.amount());
    }

    private Stream<Transfer> holds() {
        return Stream.concat(Stream.of(amountHold()), feeHold().stream());
    }

    private Stream<Transfer> voids() {
        var ids = payment.transfers();
        var freed = Transfer.voiding(ids.voiding(), amountHold());
        var fee = feeHold().map(hold -> Transfer.voiding(ids.feeVoiding(), hold));
        return Stream.of(Optional.of(freed), fee, second.map(this::voidOfSecond))
                .flatMap(Optional::stream);
    }

    private Transfer voidOfSecond(SecondHoldEntity hold) {
        return Transfer.voiding(hold.voidId(), secondHold(hold));
    }

    private Transfer secondHold(SecondHoldEntity hold) {
        return Transfer.pending(hold.id(), parties.pay(), hold.amount());
    }

    private Transfer amountHold() {
        var sides = payment.isRefund() ? parties.receive() : parties.pay();
        return Transfer.pending(payment.transfers().hold(), sides, payment.amount());
    }

    private Optional<Transfer> feeHold() {
        return payment.fee().isZero()
                ? Optional.empty()
                : Optional.of(Transfer.pending(payment.transfers().feeHold(), feeSides(), payment.fee()));
    }

    private Transfer.Sides feeSides() {
        return payment.isRefund() ? parties.receiveFee() : parties.payFee();
    }

    private JournalEntry entry(Stream<Transfer> transfers) {
        List<Transfer> all = transfers.toList();
        return new JournalEntry(payment.id(), all, Optional.empty());
    }
}
