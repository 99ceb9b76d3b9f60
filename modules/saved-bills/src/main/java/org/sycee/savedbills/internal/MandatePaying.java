package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.SyceeException;
import org.sycee.savedbills.MandatePayment.Reason;

/**
 * The story of a payment that nobody makes by hand: the bill fetched once more, compared with what was announced, recorded,
 * paid under the mandate's own key, and watched until the company has the money.
 */
@ApplicationScoped
class MandatePaying {

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(10);
    private static final Duration UNTIL_LOOKED_AGAIN = Duration.ofSeconds(30);

    private final BillLooks looks;
    private final BillPayments bills;
    private final PaymentRecords records;
    private final Timetable timetable;

    @Inject
    MandatePaying(BillLooks looks, BillPayments bills, PaymentRecords records, Timetable timetable) {
        this.looks = looks;
        this.bills = bills;
        this.records = records;
        this.timetable = timetable;
    }

    /** Does the next thing for a payment whose time has come. */
    void carryOn(PaymentTurn turn) {
        switch (turn.payment().state()) {
            case ANNOUNCED -> begin(turn);
            case PAYING -> pay(turn, turn.quote().orElseThrow());
            case PAID, SKIPPED -> {}
        }
    }

    private void begin(PaymentTurn turn) {
        var look = looks.askPatiently(turn.question());
        switch (look.kind()) {
            case DUE -> begin(turn, look.quote().orElseThrow());
            case NOTHING_DUE -> records.skip(turn, Reason.ALREADY_PAID);
            case UNANSWERED -> waitOrGiveUp(turn);
        }
    }

    private void begin(PaymentTurn turn, BillQuote quote) {
        var objection = turn.objectionTo(quote);
        if (objection.isPresent()) {
            records.skip(turn, objection.get());
        } else if (records.beginPaying(turn, quote)) {
            Failpoint.reach("savedbills.paying");
            pay(turn, quote.id());
        }
    }

    private void pay(PaymentTurn turn, UUID quote) {
        try {
            var payment = bills.pay(turn.command(quote)).payment();
            Failpoint.reach("savedbills.paid");
            settle(turn, payment);
        } catch (SyceeException e) {
            if (!(e.error() instanceof BillPayError refusal)) {
                throw e;
            }
            refused(turn, refusal);
        }
    }

    private void settle(PaymentTurn turn, BillPayment payment) {
        switch (payment.order().outcome()) {
            case SUCCEEDED -> records.paid(turn, payment.id());
            case FAILED -> records.failed(turn, payment.id());
            case PROCESSING, AWAITING_PAYER ->
                records.onItsWay(turn, payment.id(), timetable.now().plus(UNTIL_LOOKED_AGAIN));
        }
    }

    /** A refusal by bill-pay is certain: no payment is on its way under this key. */
    private void refused(PaymentTurn turn, BillPayError refusal) {
        switch (refusal) {
            case QUOTE_EXPIRED -> begin(turn);
            case BILLER_UNAVAILABLE, SERVICE_DISABLED, BILL_CHANGED -> waitOrGiveUp(turn);
            case QUOTE_USED, NOTHING_DUE, BILL_ALREADY_PAID -> records.skip(turn, Reason.ALREADY_PAID);
            case NOT_COVERED -> records.skip(turn, Reason.STOPPED);
            case INSUFFICIENT_FUNDS -> records.skip(turn, Reason.INSUFFICIENT_FUNDS);
            case OVER_LIMIT -> records.skip(turn, Reason.OVER_LIMIT);
            case NO_SUCH_COMPANY, INVALID_FIELD, CUSTOMER_NUMBER_UNKNOWN, PAYMENT_REFUSED ->
                records.skip(turn, Reason.REFUSED);
            case AMOUNT_NEEDED, AMOUNT_NOT_ALLOWED, AMOUNT_TOO_LOW, AMOUNT_TOO_HIGH, DUPLICATE_PAYMENT ->
                records.skip(turn, Reason.REFUSED);
        }
    }

    private void waitOrGiveUp(PaymentTurn turn) {
        if (timetable.now().isBefore(turn.givesUpAt())) {
            records.postpone(turn, timetable.now().plus(UNTIL_ASKED_AGAIN));
        } else {
            records.skip(turn, Reason.COMPANY_UNAVAILABLE);
        }
    }
}
