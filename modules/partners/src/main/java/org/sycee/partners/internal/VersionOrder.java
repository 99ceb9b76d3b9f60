package org.sycee.partners.internal;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names with versions in them: numbers count as numbers, a SNAPSHOT is older than its release. */
final class VersionOrder {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    static final Comparator<String> NEWEST_FIRST =
            Comparator.comparing(VersionOrder::sortable).reversed();

    private VersionOrder() {}

    /** Numbers are padded; what follows a release's number sorts behind anything that begins with a dash. */
    private static String sortable(String name) {
        var padded = NUMBER.matcher(name).replaceAll(VersionOrder::pad);
        return padded.replaceFirst("\\.zip$", "~");
    }

    private static String pad(java.util.regex.MatchResult number) {
        var digits = number.group();
        return Matcher.quoteReplacement("0".repeat(Math.max(0, 12 - digits.length())) + digits);
    }
}
