package org.sycee.reconciliation.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file says of one payment.
 *
 * @param key ours, as it was sent
 * @param reference theirs
 * @param amount in minor units
 * @param currency the ISO 4217 code
 * @param isPaid whether it certainly happened; else it certainly did not
 * @param fee what the partner takes for it, in minor units
 * @param at when it became certain, by the partner's clock
 */
record FileLine(String key, String reference, long amount, String currency, boolean isPaid, long fee, Instant at) {

    private static final Pattern FORM = Pattern.compile("([^,\\p{Cntrl}\\\\\"]{1,100}),([^,\\p{Cntrl}\\\\\"]{1,100}),"
            + "([0-9]{1,12}),([A-Z]{3}),(PAID|FAILED),([0-9]{1,12}),([^,]{1,40})");

    /** Reads a line; empty if it has not the form of one. */
    static Optional<FileLine> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileLine(
                    found.group(1),
                    found.group(2),
                    Long.parseLong(found.group(3)),
                    found.group(4),
                    found.group(5).equals("PAID"),
                    Long.parseLong(found.group(6)),
                    OffsetDateTime.parse(found.group(7)).toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As PostgreSQL copies it; no member has a tab or a backslash. */
    String toRow(String file, long number) {
        var status = isPaid ? "PAID" : "FAILED";
        return String.join("\t", file, Long.toString(number), key, reference, Long.toString(amount), currency, status)
                + "\t" + fee + "\t" + at + "\n";
    }
}
