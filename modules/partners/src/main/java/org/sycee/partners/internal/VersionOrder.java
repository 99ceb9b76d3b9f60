package org.sycee.partners.internal;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders versions: numbers count as numbers, a SNAPSHOT is older than its release, 1.0 is older than 1.0.1. */
final class VersionOrder {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    static final Comparator<String> NEWEST_FIRST =
            Comparator.comparing(VersionOrder::sortable).reversed();

    private VersionOrder() {}

    static boolean isNewer(String version, String other) {
        return NEWEST_FIRST.compare(version, other) < 0;
    }

    /** Numbers are padded; a dash sorts before the end of a version, and a dot behind it. */
    private static String sortable(String version) {
        return NUMBER.matcher(version).replaceAll(VersionOrder::pad).replace('-', '!') + "#";
    }

    private static String pad(MatchResult number) {
        var digits = number.group();
        return Matcher.quoteReplacement("0".repeat(Math.max(0, 12 - digits.length())) + digits);
    }
}
