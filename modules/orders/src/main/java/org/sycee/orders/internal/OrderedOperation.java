package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideTip;

/** What the partner is asked to do, in the columns of its order: a bill, a pay-out, a ride, a tip or a refund. */
@Embeddable
record OrderedOperation(
        @Column(name = "call_key") UUID callKey,
        @Nullable String company,
        @Column(name = "bill_reference") @Nullable String billReference,
        @Column(name = "card_token") @Nullable String cardToken,
        @Column(name = "account_token") @Nullable String accountToken,
        @Nullable String description,
        @Embedded @Nullable OrderedRide ride,
        @Column(name = "tipped_ride") @Nullable UUID tippedRide,
        @Embedded @Nullable OrderedRefund refund) {

    /** A pay-in brings money in and is not ordered from anybody. */
    static OrderedOperation of(Operation operation) {
        if (operation instanceof BillPayment bill) {
            return new OrderedOperation(
                    bill.key(), bill.company(), bill.billReference(), null, null, null, null, null, null);
        }
        if (operation instanceof PayOut payOut) {
            return of(payOut);
        }
        if (operation instanceof RideBooking ride) {
            return new OrderedOperation(ride.key(), null, null, null, null, null, OrderedRide.of(ride), null, null);
        }
        if (operation instanceof RideTip tip) {
            return new OrderedOperation(tip.key(), null, null, null, null, null, null, tip.ride(), null);
        }
        if (operation instanceof Refund refund) {
            return new OrderedOperation(
                    refund.key(), null, null, null, null, null, null, null, OrderedRefund.of(refund));
        }
        throw new IllegalArgumentException("a pay-in cannot be ordered: " + operation);
    }

    private static OrderedOperation of(PayOut payOut) {
        var token = payOut.to().token();
        var words = payOut.description();
        return switch (payOut.to().kind()) {
            case CARD -> new OrderedOperation(payOut.key(), null, null, token, null, words, null, null, null);
            case BANK_ACCOUNT -> new OrderedOperation(payOut.key(), null, null, null, token, words, null, null, null);
        };
    }

    /** What the customer entered; only a bill has such fields. */
    static Map<String, String> fieldsOf(Operation operation) {
        return operation instanceof BillPayment bill ? bill.fields() : Map.of();
    }

    Operation operation(Money amount, Map<String, String> fields) {
        if (company != null) {
            return new BillPayment(callKey, amount, company, Objects.requireNonNull(billReference), Map.copyOf(fields));
        }
        if (ride != null) {
            return ride.booking(callKey, amount);
        }
        if (refund != null) {
            return refund.refund(callKey, amount);
        }
        return tippedRide == null
                ? new PayOut(callKey, amount, to(), Objects.requireNonNull(description))
                : new RideTip(callKey, amount, tippedRide);
    }

    private Instrument to() {
        return cardToken == null
                ? new Instrument(Instrument.Kind.BANK_ACCOUNT, Objects.requireNonNull(accountToken))
                : new Instrument(Instrument.Kind.CARD, cardToken);
    }
}
