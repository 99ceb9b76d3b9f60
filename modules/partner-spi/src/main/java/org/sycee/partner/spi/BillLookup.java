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
        FOUND,
        NO_SUCH_CUSTOMER,
        NOTHING_DUE,
        /** There is a bill, and it is paid already: by whomever. */
        ALREADY_PAID
    }

    public static BillLookup found(Bill bill) {
        return new BillLookup(Kind.FOUND, Optional.of(bill));
    }

    public static BillLookup noSuchCustomer() {
        return new BillLookup(Kind.NO_SUCH_CUSTOMER, Optional.empty());
    }

    public static BillLookup alreadyPaid() {
        return new BillLookup(Kind.ALREADY_PAID, Optional.empty());
    }

    public static BillLookup nothingDue() {
        return new BillLookup(Kind.NOTHING_DUE, Optional.empty());
    }
}
