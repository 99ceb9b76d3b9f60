package org.sycee.billpay.internal;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillPayments;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The wire form of a customer whom a company knows. */
record BillValidationJson(Map<String, String> fields, Optional<String> customerName) {

    static BillValidationJson of(BillPayments.KnownCustomer customer) {
        return new BillValidationJson(customer.fields(), customer.name());
    }

    /** The body of {@code POST /bill-validations}. */
    record RequestJson(@Nullable String companyId, @Nullable Map<String, @Nullable String> fields) {

        BillPayments.KnownCustomer askedOf(BillPayments bills) {
            if (companyId == null || fields == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members companyId and fields are needed.");
            }
            return bills.validate(companyId, BillQuoteJson.RequestJson.entered(fields));
        }
    }
}
