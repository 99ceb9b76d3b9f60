package org.sycee.partnersimulator.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody typed on the page of a bank account. The number lives as long as the request, no longer. */
record AccountForm(String bank, String number) {

    static final List<String> BANKS = List.of("First River Bank", "Lantern Savings", "Old Harbour Bank");

    static AccountForm of(Map<String, String> fields) {
        return new AccountForm(
                fields.getOrDefault("bank", ""),
                fields.getOrDefault("accountNumber", "").replaceAll("[\\s-]", ""));
    }

    /** What is wrong, by the name of the field; empty if nothing is. */
    Map<String, String> mistakes() {
        var mistakes = new LinkedHashMap<String, String>();
        if (!BANKS.contains(bank)) {
            mistakes.put("bank", "Choose the bank of the account.");
        }
        if (!number.matches("[0-9]{8,17}")) {
            mistakes.put("accountNumber", "An account number has 8 to 17 digits. Please check them.");
        }
        return mistakes;
    }

    /** The account to remember: everything but what must be forgotten. */
    LinkedAccount linked() {
        return new LinkedAccount(
                "ba_" + Tokens.random(16), bank, number.substring(number.length() - 4), TestAccount.of(number));
    }

    /** Never the number, whoever prints it. */
    @Override
    public String toString() {
        return "AccountForm[…]";
    }
}
