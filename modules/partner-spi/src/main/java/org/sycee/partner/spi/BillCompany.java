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
 * @param terms how it is paid, and where it serves
 */
public record BillCompany(
        String code,
        String name,
        String category,
        List<InputField> fields,
        LocalText processingTime,
        CompanyTerms terms) {

    /** A company whose bills are fetched and paid. */
    public BillCompany(String code, String name, String category, List<InputField> fields, LocalText processingTime) {
        this(code, name, category, fields, processingTime, CompanyTerms.fetchAndPay());
    }

    /** This company, on other terms. */
    public BillCompany on(CompanyTerms other) {
        return new BillCompany(code, name, category, fields, processingTime, other);
    }
}
