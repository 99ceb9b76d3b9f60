package org.sycee.billpay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.orders.Orders;

/** Bills: find a company, fetch a bill, pay it. */
public interface BillPayments {

    /** Of which kind the orders are that pay bills. */
    String KIND = "BILL";

    /** The type of the event that tells that a bill's order has ended; its subject is the payment's id. */
    String ENDED = Orders.ended(KIND);

    /**
     * The companies of a category that can be paid now, by name; of all categories if it is blank.
     *
     * @throws org.sycee.kernel.SyceeException {@link BillPayError#BILLER_UNAVAILABLE} if no biller answers at all
     */
    List<BillingCompany> companies(String category);

    /**
     * The company of that id.
     *
     * @throws org.sycee.kernel.SyceeException {@link BillPayError#NO_SUCH_COMPANY}, {@link BillPayError#BILLER_UNAVAILABLE}
     */
    BillingCompany company(String companyId);

    /**
     * Asks a company whether it knows a customer, before there is an amount. One that is paid directly is not asked.
     *
     * @param entered what the person entered, by field name
     * @throws org.sycee.kernel.SyceeException {@link BillPayError#NO_SUCH_COMPANY}, {@link BillPayError#INVALID_FIELD},
     *     {@link BillPayError#CUSTOMER_NUMBER_UNKNOWN}, {@link BillPayError#BILLER_UNAVAILABLE}
     */
    KnownCustomer validate(String companyId, Map<String, String> entered);

    /**
     * Fetches what a customer owes and pins it, with the fee, for a while.
     *
     * <p>Where the company allows it, or sends no bills, the payer may choose the amount. One that is paid directly is not
     * asked: what was entered stands as it is.
     *
     * @throws org.sycee.kernel.SyceeException {@link BillPayError#NO_SUCH_COMPANY}, {@link BillPayError#INVALID_FIELD}
     *     with the {@code fields} that are wrong, {@link BillPayError#CUSTOMER_NUMBER_UNKNOWN},
     *     {@link BillPayError#NOTHING_DUE}, {@link BillPayError#BILL_ALREADY_PAID},
     *     {@link BillPayError#BILLER_UNAVAILABLE}; {@link BillPayError#AMOUNT_NEEDED} and others of a chosen amount
     */
    Quoted quote(QuoteBill command);

    /**
     * Pays a quoted bill once, and says how far the payment went within a short wait.
     *
     * <p>The same intent gives the same payment, as it stands now, without asking for the PIN again. An intent that was
     * refused stays refused; another intent may try the same quote again.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#IDEMPOTENCY_KEY_REUSED};
     *     {@link org.sycee.kernel.KernelError#NOT_FOUND} for a quote that is not the person's; a refusal of the PIN, or
     *     {@link BillPayError#NOT_COVERED} by the mandate;
     *     {@link BillPayError#QUOTE_EXPIRED}, {@link BillPayError#QUOTE_USED}, {@link BillPayError#BILLER_UNAVAILABLE};
     *     {@link BillPayError#SERVICE_DISABLED};
     *     {@link BillPayError#BILL_CHANGED} and {@link BillPayError#BILL_ALREADY_PAID}, if the company, asked once
     *     more, says something else than when the quote was made; {@link BillPayError#DUPLICATE_PAYMENT};
     *     {@link BillPayError#INSUFFICIENT_FUNDS} and others of the hold. In every case no money has moved
     */
    Placed pay(PayBill command);

    /** The person's payment, after doing what is due for it; empty if it is somebody else's. */
    Optional<BillPayment> find(PersonId person, UUID payment);

    /**
     * What the person has paid for one customer of a company, newest first; out of the last 50 payments.
     *
     * <p>Only what the company has for certain: nothing that is on its way, was refused or was given back.
     */
    List<PaidBill> paid(PersonId person, String companyId, Map<String, String> fields);

    /** The payment of whomever, after doing what is due for it; for those who hear of an order's end. */
    Optional<BillPayment> find(UUID payment);

    /**
     * A customer whom a company knows.
     *
     * @param fields what was entered, without spaces around it
     * @param name masked if the company wishes; absent if it tells none, or was not asked
     */
    record KnownCustomer(Map<String, String> fields, Optional<String> name) {}

    /**
     * The answer to a question for a quote.
     *
     * @param quote what can be paid now
     * @param paidBefore when the person last paid the same customer, if that is not long ago: paying again must be meant
     */
    record Quoted(BillQuote quote, Optional<Instant> paidBefore) {}

    /**
     * The answer to a payment.
     *
     * @param payment as it stands now
     * @param isReplay whether the intent had been recorded before
     */
    record Placed(BillPayment payment, boolean isReplay) {}
}
