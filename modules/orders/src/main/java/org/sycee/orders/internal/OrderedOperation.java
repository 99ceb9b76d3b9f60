package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PayOut;

/** What the partner is asked to do, in the columns of its order: a bill to be paid, or a card to be paid out to. */
@Embeddable
record OrderedOperation(
        @Column(name = "call_key") UUID callKey,
        @Nullable String company,
        @Column(name = "bill_reference") @Nullable String billReference,
        @Column(name = "card_token") @Nullable String cardToken,
        @Nullable String description) {

    /** A pay-in brings money in and is not ordered from anybody. */
    static OrderedOperation of(Operation operation) {
        if (operation instanceof BillPayment bill) {
            return new OrderedOperation(bill.key(), bill.company(), bill.billReference(), null, null);
        }
        if (operation instanceof PayOut payOut) {
            return new OrderedOperation(payOut.key(), null, null, payOut.cardToken(), payOut.description());
        }
        throw new IllegalArgumentException("only a bill or a pay-out can be ordered, not " + operation);
    }

    /** What the customer entered; only a bill has such fields. */
    static Map<String, String> fieldsOf(Operation operation) {
        return operation instanceof BillPayment bill ? bill.fields() : Map.of();
    }

    Operation operation(Money amount, Map<String, String> fields) {
        if (cardToken != null) {
            return new PayOut(callKey, amount, cardToken, Objects.requireNonNull(description));
        }
        var ofCompany = Objects.requireNonNull(company);
        return new BillPayment(callKey, amount, ofCompany, Objects.requireNonNull(billReference), Map.copyOf(fields));
    }
}
