package org.sycee.partner.spi;

import java.util.List;

/** Bill companies whose bills can be fetched and paid. */
public non-sealed interface Biller extends PartnerService {

    /** The companies, with the fields by which each knows its customers. A read: may be repeated at any time. */
    List<BillCompany> companies();

    /** Asks a company for what a customer owes. A read: may be repeated at any time. */
    BillLookup fetchBill(FetchBill request);

    /**
     * Pays a bill, at most once for the payment's key.
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
