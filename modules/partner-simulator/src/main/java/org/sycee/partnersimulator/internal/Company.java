package org.sycee.partnersimulator.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bill companies, and the telephone operators. Any existing customer number is a customer of each. */
enum Company {
    METRO_ELECTRIC("ME", "Metro Electric", "electricity", "Metro City", "1002003000"),
    HARBOUR_POWER("HP", "Harbour Power", "electricity", "Harbour District", "2003004005"),
    CLEARWATER("CW", "Clearwater", "water", "Metro City", "3004005009"),
    CITY_GAS("CG", "City Gas", "gas", "Metro City", "4005006004"),
    NORTHLIGHT_ELECTRIC("NE", "Northlight Electric", "electricity", "Northern Province", "5006007008"),
    LAKESIDE_PREPAID("LP", "Lakeside Prepaid", "electricity", "Lakeside", "6007008003"),
    RIVERBEND_WATER("RW", "Riverbend Water", "water", "Northern Province", "7008009008"),
    BLUE_FLAME_GAS("BF", "Blue Flame Gas", "gas", "Harbour District", "8009001002"),
    SKYLINE_MOBILE("SM", "Skyline Mobile", "airtime", "Metro City", "2025550143"),
    FERN_TELECOM("FT", "Fern Telecom", "airtime", "Northern Province", "3035550116");

    private final String prefix;
    private final String displayName;
    private final String trade;
    private final String region;
    private final String exampleCustomer;

    Company(String prefix, String displayName, String trade, String region, String exampleCustomer) {
        this.prefix = prefix;
        this.displayName = displayName;
        this.trade = trade;
        this.region = region;
        this.exampleCustomer = exampleCustomer;
    }

    /** Such as {@code METRO-ELECTRIC}. */
    String code() {
        return name().replace('_', '-');
    }

    static Optional<Company> ofCode(String code) {
        return Arrays.stream(values())
                .filter(company -> company.code().equals(code))
                .findFirst();
    }

    static Optional<Company> ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(company -> company.prefix.equals(prefix))
                .findFirst();
    }

    /** With what its bill and payment references begin. */
    String prefix() {
        return prefix;
    }

    String displayName() {
        return displayName;
    }

    /** What it delivers: electricity, water, gas or airtime. */
    String trade() {
        return trade;
    }

    String region() {
        return region;
    }

    String exampleCustomer() {
        return exampleCustomer;
    }

    /** Whether a payment is finished when it is answered. */
    boolean answersAtOnce() {
        return this == HARBOUR_POWER || this == SKYLINE_MOBILE || isPrepaid();
    }

    /** Whether it sells tokens for a meter, and sends no bills. */
    boolean isPrepaid() {
        return this == LAKESIDE_PREPAID;
    }

    /** Whether it sells airtime, and knows nothing of bills. */
    boolean isOperator() {
        return this == SKYLINE_MOBILE || this == FERN_TELECOM;
    }

    /** Whether a bill may be paid in parts. */
    boolean takesParts() {
        return this == RIVERBEND_WATER;
    }

    /** What the payer is charged on top, as a list of name and value; empty for nothing. */
    List<List<String>> payerFee() {
        return this == NORTHLIGHT_ELECTRIC
                ? List.of(List.of("payerFee", "0.5"), List.of("payerFeeCurrency", "USD"))
                : List.of();
    }
}
