package org.sycee.savedbills.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sycee.kernel.ShownText;
import org.sycee.kernel.SyceeException;
import org.sycee.savedbills.SavedBillsError;

/** What a person may choose about a saved account. */
final class AccountRules {

    static final int MOST_DAYS = 28;
    static final int MOST_ACCOUNTS = 50;
    private static final int LONGEST_NICKNAME = 40;

    private AccountRules() {}

    /**
     * The nickname without blanks around it; the other name if nothing is left.
     *
     * @throws SyceeException as of {@link ShownText#of}
     */
    static String nickname(String wanted, String otherwise) {
        var name = ShownText.of(wanted, "A nickname", LONGEST_NICKNAME);
        return name.isEmpty() ? otherwise : name;
    }

    /**
     * Returns if the days are none, or from 0 to 28.
     *
     * @throws SyceeException {@link SavedBillsError#INVALID_REMINDER}
     */
    static void checkReminder(Optional<Integer> days) {
        if (days.filter(wanted -> wanted < 0 || wanted > MOST_DAYS).isPresent()) {
            throw new SyceeException(
                    SavedBillsError.INVALID_REMINDER,
                    "A reminder comes 0 to " + MOST_DAYS + " days before the due date, not " + days.get()
                            + ". Nothing was saved.");
        }
    }

    /** What makes two accounts of a person the same: SHA-256 in hex of the company and the fields in order. */
    static String digestOf(String companyId, Map<String, String> fields) {
        var text = new StringBuilder(companyId);
        new TreeMap<>(fields)
                .forEach((name, value) ->
                        text.append('\0').append(name).append('\0').append(value));
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
