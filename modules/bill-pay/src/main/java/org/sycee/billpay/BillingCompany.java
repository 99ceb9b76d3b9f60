package org.sycee.billpay;

import java.util.List;
import java.util.Map;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.LocalText;

/**
 * A company that can be paid, and what it asks.
 *
 * @param company which one
 * @param fields by which it knows a customer, in order
 * @param processingTime how long a payment takes to arrive
 * @param terms what is asked before a payment, and where the company serves
 */
public record BillingCompany(Company company, List<InputField> fields, LocalText processingTime, CompanyTerms terms) {

    /** What was entered into the first field. */
    public String firstOf(Map<String, String> entered) {
        return entered.getOrDefault(fields.get(0).name(), "");
    }
}
