package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PayOut;

/** What the partner is asked to do, in the columns of its order: a bill to be paid, or where to pay out to. */
@Embeddable
record OrderedOperation(
        @Column(name = "call_key") UUID callKey,
        @Nullable String company,
        @Column(name = "bill_reference") @Nullable String billReference,
        @Column(name = "card_token") @Nullable String cardToken,
        @Column(name = "account_token") @Nullable String accountToken,
        @Nullable String description) {

    /** A pay-in brings money in and is not ordered from anybody. */
    static OrderedOperation of(Operation operation) {
        if (operation instanceof BillPayment bill) {
            return new OrderedOperation(bill.key(), bill.company(), bill.billReference(), null, null, null);
        }
        if (operation instanceof PayOut payOut) {
            return of(payOut);
        }
        throw new IllegalArgumentException("only a bill or a pay-out can be ordered, not " + operation);
    }

    private static OrderedOperation of(PayOut payOut) {
        var token = payOut.to().token();
        return switch (payOut.to().kind()) {
            case CARD -> new OrderedOperation(payOut.key(), null, null, token, null, payOut.description());
            case BANK_ACCOUNT -> new OrderedOperation(payOut.key(), null, null, null, token, payOut.description());
        };
    }

    /** What the customer entered; only a bill has such fields. */
    static Map<String, String> fieldsOf(Operation operation) {
        return operation instanceof BillPayment bill ? bill.fields() : Map.of();
    }

    Operation operation(Money amount, Map<String, String> fields) {
        return company == null
                ? new PayOut(callKey, amount, to(), Objects.requireNonNull(description))
                : new BillPayment(callKey, amount, company, Objects.requireNonNull(billReference), Map.copyOf(fields));
    }

    private Instrument to() {
        return cardToken == null
                ? new Instrument(Instrument.Kind.BANK_ACCOUNT, Objects.requireNonNull(accountToken))
                : new Instrument(Instrument.Kind.CARD, cardToken);
    }
}
