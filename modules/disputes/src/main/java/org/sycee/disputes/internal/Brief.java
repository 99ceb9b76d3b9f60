package org.sycee.disputes.internal;

/** The beginning of what somebody said, as much as the audit log and a note take. */
final class Brief {

    private static final int LONGEST = 200;

    private Brief() {}

    /** At most 200 characters, none cut in half. */
    static String of(String said) {
        var length = said.codePointCount(0, said.length());
        return length <= LONGEST ? said : said.substring(0, said.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
