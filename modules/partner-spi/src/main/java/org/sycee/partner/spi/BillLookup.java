package org.sycee.partner.spi;

import java.util.Optional;

/**
 * A company's answer to a question for a bill. Made by the static factories.
 *
 * @param kind which of the answers it is
 * @param bill present only with {@link Kind#FOUND}
 */
public record BillLookup(Kind kind, Optional<Bill> bill) {

    /** What a company can say. */
    public enum Kind {
        /** The company knows the customer, and something is due. */
        FOUND,
        /** The company knows no such customer. */
        NO_SUCH_CUSTOMER,
        /** The company knows the customer, and nothing is due. */
        NOTHING_DUE,
        /** There is a bill, and it is paid already: by whomever. */
        ALREADY_PAID
    }

    /** Something is due. */
    public static BillLookup found(Bill bill) {
        return new BillLookup(Kind.FOUND, Optional.of(bill));
    }

    /** The company knows no such customer; the payer may have mistyped. */
    public static BillLookup noSuchCustomer() {
        return new BillLookup(Kind.NO_SUCH_CUSTOMER, Optional.empty());
    }

    /** The bill is paid already, by whomever. */
    public static BillLookup alreadyPaid() {
        return new BillLookup(Kind.ALREADY_PAID, Optional.empty());
    }

    /** Nothing is due. */
    public static BillLookup nothingDue() {
        return new BillLookup(Kind.NOTHING_DUE, Optional.empty());
    }
}
