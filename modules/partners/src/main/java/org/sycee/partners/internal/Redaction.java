package org.sycee.partners.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Takes out of evidence what names a person or opens a door; keeps its shape, and a few thousand characters at most. */
final class Redaction {

    private static final int MOST = 4_000;
    private static final String STRING = "\"(?:[^\"\\\\]++|\\\\.)*+(?:\"|$)";
    private static final String TELLING =
            "[^\"]*(?:name|token|card|pan|cvc|phone|mail|address|secret|password|authori|api.?key)[^\"]*";

    /** {@code "customerName": "…"} */
    private static final Pattern MEMBER =
            Pattern.compile("(\"" + TELLING + "\"\\s*:\\s*)" + STRING, Pattern.CASE_INSENSITIVE);

    /** {@code {"key": "customerName", "value": "…"}} */
    private static final Pattern PAIR = Pattern.compile(
            "(\"key\"\\s*:\\s*\"" + TELLING + "\"\\s*,\\s*\"value\"\\s*:\\s*)" + STRING, Pattern.CASE_INSENSITIVE);

    /** Account and telephone numbers; the digits of a UUID are not meant. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z-])([0-9]{3,})([0-9]{4})(?![0-9A-Za-z-])");

    private Redaction() {}

    static String of(byte[] body) {
        var start = Arrays.copyOf(body, Math.min(body.length, MOST));
        return of(new String(start, StandardCharsets.UTF_8));
    }

    static String of(String text) {
        var start = text.substring(0, Math.min(text.length(), MOST)).replace('\0', ' ');
        var named = PAIR.matcher(start).replaceAll("$1\"•••\"");
        var members = MEMBER.matcher(named).replaceAll("$1\"•••\"");
        return NUMBER.matcher(members).replaceAll("•••$2");
    }
}
