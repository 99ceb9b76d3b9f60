package org.sycee.billpay;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;

/**
 * What is to be paid, as the company told it, with the operator's fee; pinned, whatever changes meanwhile.
 *
 * @param id its name
 * @param company who is paid
 * @param fields by which the company knows the customer
 * @param subject what is paid
 * @param amount what the company gets: the bill, a part of it, or what the payer chose
 * @param fee what the operator gets on top; may be zero
 * @param isOverdue whether the due date had passed when this was read
 * @param expiresAt from when on it can no longer be paid
 */
public record BillQuote(
        UUID id,
        Company company,
        Map<String, String> fields,
        Subject subject,
        Money amount,
        Money fee,
        boolean isOverdue,
        Instant expiresAt) {

    /** What the payer pays: the amount and the fee. */
    public Money total() {
        return amount.plus(fee);
    }

    /** The bill that is paid; none where the payer chooses the amount. */
    public Optional<Bill> bill() {
        return subject.bill();
    }

    /**
     * What a payment refers to.
     *
     * @param reference the company's, of the bill or of the customer; where it is not asked, what the payer entered
     * @param customerName as the company told it
     * @param bill as the company told it; absent where the payer chooses the amount
     */
    public record Subject(String reference, Optional<String> customerName, Optional<Bill> bill) {

        public static Subject of(Bill bill) {
            return new Subject(bill.reference(), bill.customerName(), Optional.of(bill));
        }

        /** What the payer entered, where the company is not asked. */
        public static Subject unasked(String entered) {
            return new Subject(entered, Optional.empty(), Optional.empty());
        }
    }
}
