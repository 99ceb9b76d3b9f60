package org.sycee.launcher;

import java.util.concurrent.atomic.AtomicInteger;

/** Customer numbers nobody has used yet: ten digits beginning with 8, the last by Luhn's rule. */
final class Numbers {

    /** What each such customer owes, in cents. */
    static final long PLAIN_BILL = 84_20;

    private static final AtomicInteger NEXT = new AtomicInteger(800_000_000);

    private Numbers() {}

    static String customer() {
        return withCheckDigit(NEXT.incrementAndGet());
    }

    static String withCheckDigit(int number) {
        var body = Integer.toString(number);
        return body + checkDigit(body);
    }

    private static int checkDigit(String body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            var digit = body.charAt(body.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
