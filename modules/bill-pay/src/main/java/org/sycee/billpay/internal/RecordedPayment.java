package org.sycee.billpay.internal;

import java.util.UUID;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.kernel.Actor;
import org.sycee.kernel.PersonId;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.BillPayment;

/**
 * What this room knows of a payment by itself.
 *
 * @param id of the payment and its order
 * @param person who pays
 * @param quote what is paid
 * @param callKey the partner's idempotency key
 * @param orderedBy the person, or a mandate
 * @param isPlaced whether the order is known to be there
 */
record RecordedPayment(UUID id, PersonId person, BillQuote quote, UUID callKey, Actor orderedBy, boolean isPlaced) {

    /** The order that pays it: always the same. */
    PlaceOrder order() {
        var company = quote.company();
        return new PlaceOrder(
                id,
                person,
                BillPayments.KIND,
                new PlaceOrder.Payee(company.instance(), company.name()),
                new BillPayment(
                        callKey, quote.amount(), company.code(), quote.subject().reference(), quote.fields()),
                quote.fee());
    }
}
