package org.sycee.billpay.internal;

import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.billpay.Company;
import org.sycee.money.Money;

/** The operator's fees: minor units by company id. */
record Tariff(Map<String, Long> fees) {

    /** Reads {@code id=units,id=units}; a fee that is no whole number, or below zero, is a mistake of the operator. */
    static Tariff parse(String text) {
        return new Tariff(Stream.of(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0].strip(), Tariff::unitsOf)));
    }

    private static long unitsOf(String[] entry) {
        if (entry.length < 2 || !entry[1].strip().matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("sycee.billpay.fees has no fee for " + entry[0]);
        }
        return Long.parseLong(entry[1].strip());
    }

    Money feeOf(Company company, Currency currency) {
        return new Money(fees.getOrDefault(company.id(), 0L), currency);
    }
}
