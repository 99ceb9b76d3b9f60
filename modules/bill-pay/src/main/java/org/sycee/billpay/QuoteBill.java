package org.sycee.billpay;

import java.util.Map;
import org.sycee.kernel.PersonId;

/**
 * Ask what a customer owes a company.
 *
 * @param person who asks, and may pay
 * @param companyId the company's {@linkplain Company#id() id}
 * @param fields what the person entered, by field name
 */
public record QuoteBill(PersonId person, String companyId, Map<String, String> fields) {}
