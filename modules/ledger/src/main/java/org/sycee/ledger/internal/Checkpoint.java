package org.sycee.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point up to which the books were verified: the lines that are signed.
 *
 * <p>Each names the digest of the one before, so that none can be taken out or changed without all that follow.
 *
 * @param number 1 for the first, then one more each
 * @param before {@link #digest} of the checkpoint before; zeros for the first
 * @param key which key signs it
 * @param totals by currency
 * @param pins where the accounts stood that had moved since the checkpoint before, and the holds that were new and open
 */
record Checkpoint(long number, Instant at, String before, String key, List<Total> totals, Pins pins) {

    static final String NONE_BEFORE = "0".repeat(64);

    private static final String TITLE = "sycee-checkpoint 1\n";
    private static final Pattern TEXT = Pattern.compile(TITLE + """
        number (?<number>\\d+)
        at (?<at>[0-9T:.-]+Z)
        before (?<before>[0-9a-f]{64})
        key (?<key>[0-9a-f]{64})
        (?<totals>(?:total [A-Z]{3} accounts \\d+ entries \\d+ posted \\d+ pending \\d+
        )*)heads (?<heads>\\d+) holds (?<holds>\\d+) (?<digest>[0-9a-f]{64})
        """);
    private static final Pattern TOTAL =
            Pattern.compile("total (\\S+) accounts (\\d+) entries (\\d+) posted (\\d+) pending (\\d+)");

    /** What all accounts of a currency had posted and pending together, debits and credits being equal. */
    record Total(String currency, long accounts, long entries, long posted, long pending) {

        /** That of the currency, or nothing of it. */
        static Total in(List<Total> totals, String currency) {
            return totals.stream()
                    .filter(total -> total.currency().equals(currency))
                    .findFirst()
                    .orElse(new Total(currency, 0, 0, 0, 0));
        }

        private static Total of(MatchResult found) {
            return new Total(
                    found.group(1),
                    Long.parseLong(found.group(2)),
                    Long.parseLong(found.group(3)),
                    Long.parseLong(found.group(4)),
                    Long.parseLong(found.group(5)));
        }

        private String line() {
            return "total %s accounts %s entries %s posted %s pending %s"
                    .formatted(currency, accounts, entries, posted, pending);
        }
    }

    /** Reads what {@link #text} wrote; nothing from anything else. */
    static Optional<Checkpoint> in(String text) {
        try {
            return Optional.of(TEXT.matcher(text)).filter(Matcher::matches).map(Checkpoint::of);
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Checkpoint of(Matcher found) {
        var totals =
                TOTAL.matcher(found.group("totals")).results().map(Total::of).toList();
        return new Checkpoint(
                Long.parseLong(found.group("number")),
                Instant.parse(found.group("at")),
                found.group("before"),
                found.group("key"),
                totals,
                new Pins(
                        Long.parseLong(found.group("heads")),
                        Long.parseLong(found.group("holds")),
                        found.group("digest")));
    }

    /** What is signed, the same in the database and in the exported file. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add("number " + number);
        lines.add("at " + at);
        lines.add("before " + before);
        lines.add("key " + key);
        totals.forEach(total -> lines.add(total.line()));
        lines.add("heads " + pins.heads() + " holds " + pins.holds() + " " + pins.digest());
        return TITLE + String.join("\n", lines) + "\n";
    }

    /** SHA-256 of a signed text, in hexadecimal. */
    static String digest(String text) {
        return HexFormat.of().formatHex(Hash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    long accounts() {
        return totals.stream().mapToLong(Total::accounts).sum();
    }

    long entries() {
        return totals.stream().mapToLong(Total::entries).sum();
    }
}
