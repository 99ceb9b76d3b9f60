package org.sycee.partnersimulator.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a payer typed on the hosted page. The number and the code live as long as the request, no longer. */
record CardForm(String number, String expiry, String code) {

    private static final Pattern EXPIRY = Pattern.compile("(0[1-9]|1[0-2])/?([0-9]{2})");

    static CardForm of(Map<String, String> fields) {
        return new CardForm(digits(fields, "cardNumber"), digits(fields, "expiry"), digits(fields, "cvc"));
    }

    private static String digits(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").replaceAll("[\\s-]", "");
    }

    /** What is wrong, by the name of the field; empty if nothing is. */
    Map<String, String> mistakes(LocalDate today) {
        var mistakes = new LinkedHashMap<String, String>();
        if (!number.matches("[0-9]{13,19}") || !Luhn.isValid(number)) {
            mistakes.put("cardNumber", "This is not a complete card number. Please check the digits.");
        }
        if (month().isEmpty()) {
            mistakes.put("expiry", "Enter the month and year as on the card, for example 12/30.");
        } else if (month().get().isBefore(YearMonth.from(today))) {
            mistakes.put("expiry", "This card has expired. Please use another one.");
        }
        if (!code.matches("[0-9]{" + codeLength() + "}")) {
            mistakes.put("cvc", "Enter the " + codeLength() + " digits of the security code.");
        }
        return mistakes;
    }

    private int codeLength() {
        return brand().equals("amex") ? 4 : 3;
    }

    private Optional<YearMonth> month() {
        var parts = EXPIRY.matcher(expiry);
        return parts.matches()
                ? Optional.of(YearMonth.of(2000 + Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1))))
                : Optional.empty();
    }

    /** The card to remember: everything but what must be forgotten. */
    LinkedCard linked() {
        var lastFour = number.substring(number.length() - 4);
        return new LinkedCard(
                "tok_" + Tokens.random(16), brand(), lastFour, month().orElseThrow(), TestCard.of(number));
    }

    private String brand() {
        if (number.startsWith("4")) {
            return "visa";
        }
        if (number.matches("(5[1-5]|2[2-7]).*")) {
            return "mastercard";
        }
        if (number.matches("3[47].*")) {
            return "amex";
        }
        return number.matches("62.*") ? "unionpay" : "card";
    }

    /** Never the number, whoever prints it. */
    @Override
    public String toString() {
        return "CardForm[…]";
    }
}
