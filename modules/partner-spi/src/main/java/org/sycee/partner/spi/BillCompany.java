package org.sycee.partner.spi;

import java.util.List;

/**
 * A company that can be paid.
 *
 * @param code the partner's name for it; letters, digits, dashes, underscores
 * @param name shown to people
 * @param category such as {@code electricity}, {@code water}, {@code gas}
 * @param fields what a customer must enter, in order; at least one
 * @param processingTime how long a payment takes to arrive
 */
public record BillCompany(
        String code, String name, String category, List<InputField> fields, LocalText processingTime) {}
