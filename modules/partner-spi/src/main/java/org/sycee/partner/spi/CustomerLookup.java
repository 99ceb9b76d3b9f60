package org.sycee.partner.spi;

import java.util.Optional;

/**
 * A company's answer to whether it knows a customer. Made by the static factories.
 *
 * @param kind which of the answers it is
 * @param reference what a payment must refer to, as {@link BillPayment#billReference}; present only with {@link
 *     Kind#KNOWN}
 * @param name whom the company knows, masked if it wishes; shown to the payer, so that a wrong number is noticed
 */
public record CustomerLookup(Kind kind, Optional<String> reference, Optional<String> name) {

    /** What a company can say. */
    public enum Kind {
        /** The company knows the customer. */
        KNOWN,
        /** The company knows no such customer. */
        NO_SUCH_CUSTOMER
    }

    /** The company knows the customer, by this reference. */
    public static CustomerLookup known(String reference) {
        return new CustomerLookup(Kind.KNOWN, Optional.of(reference), Optional.empty());
    }

    /** The company knows no such customer; the payer may have mistyped. */
    public static CustomerLookup noSuchCustomer() {
        return new CustomerLookup(Kind.NO_SUCH_CUSTOMER, Optional.empty(), Optional.empty());
    }

    /** This answer, with the customer's name, masked if the company wishes. */
    public CustomerLookup named(String customer) {
        return new CustomerLookup(kind, reference, Optional.of(customer));
    }
}
