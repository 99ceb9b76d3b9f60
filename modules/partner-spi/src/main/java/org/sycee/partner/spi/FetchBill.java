package org.sycee.partner.spi;

import java.util.Map;

/**
 * A question for a bill, or for a customer.
 *
 * @param company the company's code
 * @param fields what the customer entered, by field name; each matches its field's pattern
 */
public record FetchBill(String company, Map<String, String> fields) {}
