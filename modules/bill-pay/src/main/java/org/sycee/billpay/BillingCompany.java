package org.sycee.billpay;

import java.util.List;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.InputField;
import org.sycee.partner.spi.LocalText;

/**
 * A company that can be paid, and what it asks.
 *
 * @param company which one
 * @param fields by which it knows a customer, in order
 * @param processingTime how long a payment takes to arrive
 * @param terms whether there is a bill, and where the company serves
 */
public record BillingCompany(Company company, List<InputField> fields, LocalText processingTime, CompanyTerms terms) {}
