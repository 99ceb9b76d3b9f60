package org.sycee.partner.spi;

import java.util.Map;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * A bill to be paid.
 *
 * @param key the idempotency key
 * @param amount what the company receives
 * @param company the company's code
 * @param billReference the bill's reference as the company gave it
 * @param fields what the customer entered, by field name
 */
public record BillPayment(UUID key, Money amount, String company, String billReference, Map<String, String> fields)
        implements Operation {}
