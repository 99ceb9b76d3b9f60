package org.sycee.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One request of a page of the handbook, and the answer that the page promises.
 *
 * @param headers names and values, by name
 * @param body empty if there is none
 * @param answer the JSON that the answer holds at least; empty if the page shows none
 */
record PageStep(String method, String url, TreeMap<String, String> headers, String body, int status, String answer) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```http\n(.*?)^```$");
    private static final Pattern PARTS = Pattern.compile("(?s)(?<method>[A-Z]+) (?<url>\\S+)\n"
            + "(?<headers>(?:[\\w-]+: [^\n]+\n)*)\n"
            + "(?:(?<body>.*?)\n\n)??"
            + "(?<status>\\d{3})\n(?<answer>.*)");

    static List<PageStep> read(Path page) throws IOException {
        return in(Files.readString(page));
    }

    static List<PageStep> in(String page) {
        return BLOCK.matcher(page).results().map(block -> of(block.group(1))).toList();
    }

    private static PageStep of(String block) {
        var parts = PARTS.matcher(block);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no request with an answer: " + block);
        }
        var body = parts.group("body") == null ? "" : parts.group("body");
        return new PageStep(
                parts.group("method"),
                parts.group("url"),
                headers(parts.group("headers")),
                body,
                Integer.parseInt(parts.group("status")),
                parts.group("answer").strip());
    }

    private static TreeMap<String, String> headers(String lines) {
        var headers = new TreeMap<String, String>();
        lines.lines().map(line -> line.split(": ", 2)).forEach(pair -> headers.put(pair[0], pair[1]));
        return headers;
    }

    /** Whether it may be sent again until the answer is as promised. */
    boolean isRepeatable() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + url;
    }
}
