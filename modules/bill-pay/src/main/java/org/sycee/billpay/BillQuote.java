package org.sycee.billpay;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;

/**
 * A bill as it was fetched, with the operator's fee; what a payment of it will be, whatever changes meanwhile.
 *
 * @param id its name
 * @param company whose bill
 * @param fields by which the company knows the customer
 * @param bill what the company said
 * @param fee what the operator gets on top; may be zero
 * @param isOverdue whether the due date had passed when this was read
 * @param expiresAt from when on it can no longer be paid
 */
public record BillQuote(
        UUID id,
        Company company,
        Map<String, String> fields,
        Bill bill,
        Money fee,
        boolean isOverdue,
        Instant expiresAt) {

    /** What the payer pays: the bill and the fee. */
    public Money total() {
        return bill.amount().plus(fee);
    }
}
