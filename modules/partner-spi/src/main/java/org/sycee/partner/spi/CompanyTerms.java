package org.sycee.partner.spi;

import java.util.Optional;

/**
 * How a company is paid, and where it serves. Made by the static factories.
 *
 * @param kind what is asked before a payment
 * @param amounts among which the payer chooses; absent only with {@link Kind#FETCH_AND_PAY}
 * @param region where the company serves, such as a city; people search by it
 */
public record CompanyTerms(Kind kind, Optional<AmountRange> amounts, Optional<LocalText> region) {

    /** The ways to pay a company. */
    public enum Kind {
        /** {@link Biller#fetchBill} says what is due, and in which parts it may be paid. */
        FETCH_AND_PAY,
        /** There is no bill, as with a prepaid meter: {@link Biller#validate} first, the payer chooses the amount. */
        VALIDATE_AND_PAY,
        /**
         * There is nothing to ask, as with mobile airtime: neither {@link Biller#fetchBill} nor {@link Biller#validate} is
         * called, the first that the partner hears is {@link Biller#pay}.
         *
         * <p>The payer chooses the amount, and is told that nobody checks the number. What was entered into the company's
         * first field is the payment's {@link BillPayment#billReference}. A number that does not exist is a rejection of
         * the payment, with a code that the manifest lists as final.
         */
        DIRECT
    }

    /** Refuses an amount to choose where a bill tells it, and none where nothing else does. */
    public CompanyTerms {
        if (amounts.isPresent() == (kind == Kind.FETCH_AND_PAY)) {
            throw new IllegalArgumentException("only, and always, without a bill the payer chooses an amount");
        }
    }

    /** Bills are fetched, and paid as they say. */
    public static CompanyTerms fetchAndPay() {
        return new CompanyTerms(Kind.FETCH_AND_PAY, Optional.empty(), Optional.empty());
    }

    /** The customer is looked up, and the payer chooses among these amounts. */
    public static CompanyTerms validateAndPay(AmountRange amounts) {
        return new CompanyTerms(Kind.VALIDATE_AND_PAY, Optional.of(amounts), Optional.empty());
    }

    /** Nobody is asked before, and the payer chooses among these amounts. */
    public static CompanyTerms direct(AmountRange amounts) {
        return new CompanyTerms(Kind.DIRECT, Optional.of(amounts), Optional.empty());
    }

    /** These terms, of a company that serves there. */
    public CompanyTerms inRegion(LocalText named) {
        return new CompanyTerms(kind, amounts, Optional.of(named));
    }
}
