package org.sycee.reconciliation.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sycee.kernel.SyceeException;
import org.sycee.reconciliation.ReconciliationError;

/**
 * What a file says of itself before its first line.
 *
 * @param instance whose file it is
 * @param period of which time it speaks
 * @param lines how many lines follow
 * @param totals what was paid in all, in minor units, by currency
 */
record FileHeader(String instance, Period period, long lines, Map<String, Long> totals) {

    static final String TITLE = "sycee-partner-file,1";
    static final String COLUMNS = "key,reference,amount,currency,status,fee,at";

    private static final int MOST_HEADS = 100;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /**
     * Reads up to the line that names the columns.
     *
     * @throws SyceeException {@link ReconciliationError#FILE_UNREADABLE} if anything is missing or cannot be read
     */
    static FileHeader read(BoundedLines lines) throws IOException {
        if (!lines.next().equals(Optional.of(TITLE))) {
            throw unreadable("Its first line must be " + TITLE + ".");
        }
        var heads = new HashMap<String, String>();
        var totals = new HashMap<String, Long>();
        for (var i = 0; i < MOST_HEADS; i++) {
            var head = lines.next().orElseThrow(() -> unreadable("It ends before the line " + COLUMNS + "."));
            if (head.equals(COLUMNS)) {
                return of(heads, totals);
            }
            take(head, heads, totals);
        }
        throw unreadable("The line " + COLUMNS + " does not come.");
    }

    private static void take(String head, Map<String, String> heads, Map<String, Long> totals) {
        var parts = head.split(",", -1);
        var isTotal = parts.length == 3
                && parts[0].equals("total")
                && CURRENCY.matcher(parts[1]).matches();
        if (!isTotal && parts.length != 2) {
            throw unreadable("It cannot be read what this says: " + head);
        }
        var isFirst = isTotal
                ? totals.putIfAbsent(parts[1], number(parts[2])) == null
                : heads.putIfAbsent(parts[0], parts[1]) == null;
        if (!isFirst) {
            throw unreadable("It says twice: " + head);
        }
    }

    private static FileHeader of(Map<String, String> heads, Map<String, Long> totals) {
        try {
            var period = Period.of(head(heads, "from"), head(heads, "to"), head(heads, "zone"));
            return new FileHeader(head(heads, "instance"), period, number(head(heads, "lines")), Map.copyOf(totals));
        } catch (DateTimeException e) {
            throw unreadable("Its period cannot be read: " + e.getMessage() + ".");
        }
    }

    private static String head(Map<String, String> heads, String name) {
        return Optional.ofNullable(heads.get(name)).orElseThrow(() -> unreadable("It does not say its " + name + "."));
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw unreadable("A count or total is not a whole number: " + text);
        }
        return Long.parseLong(text);
    }

    static SyceeException unreadable(String why) {
        return new SyceeException(ReconciliationError.FILE_UNREADABLE, why + " Nothing of the file was entered.");
    }
}
