package org.sycee.savedbills.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.billpay.Approval;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.PayBill;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.money.Money;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.MandatePayment.Reason;

/**
 * The right to carry one payment of a mandate further, with all that is needed for it.
 *
 * @param fence the number of this turn; a later one has a higher number
 * @param payment as it stood when the turn was given
 * @param companyId whose bill
 * @param fields by which the company knows the customer
 * @param ceiling the most that may be paid
 * @param quote by which it is being paid, if it is
 */
record PaymentTurn(
        long fence,
        MandatePayment payment,
        String companyId,
        Map<String, String> fields,
        Money ceiling,
        Optional<UUID> quote) {

    private static final Duration PATIENCE = Duration.ofDays(1);

    QuoteBill question() {
        return new QuoteBill(payment.person(), companyId, fields);
    }

    PayBill command(UUID byQuote) {
        var mandate = new Approval.Mandate(payment.mandate());
        var key = new IdempotencyKey(payment.id().toString());
        return PayBill.underMandate(mandate, payment.person(), key, byQuote);
    }

    /** Why what the company wants now is not what was announced and approved, if it is not. */
    Optional<Reason> objectionTo(BillQuote now) {
        if (!now.subject().reference().equals(payment.billReference())) {
            return Optional.of(Reason.BILL_REPLACED);
        }
        if (!isWithin(now.total(), payment.total())) {
            return Optional.of(Reason.AMOUNT_RAISED);
        }
        return isWithin(now.total(), ceiling) ? Optional.empty() : Optional.of(Reason.ABOVE_CEILING);
    }

    private static boolean isWithin(Money total, Money most) {
        return total.currency().equals(most.currency()) && total.compareTo(most) <= 0;
    }

    /** Until when a silent company is asked again: the end of the due date, and a day at the least. */
    Instant givesUpAt() {
        var dueDateEnds =
                payment.dueDate().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var dayAfter = payment.payAt().plus(PATIENCE);
        return dueDateEnds.isAfter(dayAfter) ? dueDateEnds : dayAfter;
    }
}
