package org.sycee.partner.spi;

import java.util.List;

/** Companies that can be paid: by bills, or by amounts that the payer chooses. */
public non-sealed interface Biller extends PartnerService {

    /** The companies, with the fields by which each knows its customers. A read: may be repeated at any time. */
    List<BillCompany> companies();

    /**
     * Asks a company for what a customer owes. A read: may be repeated at any time.
     *
     * <p>Asked only of companies that are {@link CompanyTerms.Kind#FETCH_AND_PAY}.
     */
    default BillLookup fetchBill(FetchBill request) {
        throw new UnsupportedOperationException("no company of this biller is FETCH_AND_PAY");
    }

    /**
     * Asks a company whether it knows a customer. A read: may be repeated at any time.
     *
     * <p>Asked only of companies that are {@link CompanyTerms.Kind#VALIDATE_AND_PAY}.
     */
    default CustomerLookup validate(FetchBill request) {
        throw new UnsupportedOperationException("no company of this biller is VALIDATE_AND_PAY");
    }

    /**
     * Pays a company, at most once for the payment's key.
     *
     * <p>Must send the key as the partner's own idempotency key. May be called again with the same key only if the
     * manifest declares {@code idempotent}.
     */
    CallResult pay(BillPayment payment);

    /**
     * Asks what became of a payment, by its key. Moves no money.
     *
     * @return {@link CallResult.Kind#NOT_FOUND} only if the partner says that it knows no such key
     */
    CallResult inquire(BillPayment payment);
}
