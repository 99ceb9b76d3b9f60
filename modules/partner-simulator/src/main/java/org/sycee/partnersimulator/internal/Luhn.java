package org.sycee.partnersimulator.internal;

/** The check digit at the end of card and customer numbers (ISO/IEC 7812-1). */
final class Luhn {

    private Luhn() {}

    static boolean isValid(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
