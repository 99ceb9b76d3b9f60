package org.sycee.partner.spi;

import java.util.Map;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * A company to be paid.
 *
 * @param key the idempotency key
 * @param amount what the company receives
 * @param company the company's code
 * @param billReference the bill's or the customer's reference as the company gave it; of a {@link
 *     CompanyTerms.Kind#DIRECT} company, which was not asked, what was entered into its first field
 * @param fields what the customer entered, by field name
 */
public record BillPayment(UUID key, Money amount, String company, String billReference, Map<String, String> fields)
        implements Operation {}
