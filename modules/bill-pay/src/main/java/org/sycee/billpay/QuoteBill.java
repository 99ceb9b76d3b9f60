package org.sycee.billpay;

import java.util.Map;
import java.util.Optional;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * Ask what a customer owes a company, and what paying it would cost.
 *
 * @param person who asks, and may pay
 * @param companyId the company's {@linkplain Company#id() id}
 * @param fields what the person entered, by field name
 * @param amount what the person chose to pay; absent for the whole bill
 */
public record QuoteBill(PersonId person, String companyId, Map<String, String> fields, Optional<Money> amount) {

    /** The whole bill. */
    public QuoteBill(PersonId person, String companyId, Map<String, String> fields) {
        this(person, companyId, fields, Optional.empty());
    }

    /** The same, of this amount. */
    public QuoteBill of(Money chosen) {
        return new QuoteBill(person, companyId, fields, Optional.of(chosen));
    }
}
