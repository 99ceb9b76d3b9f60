package org.sycee.partnersimulator.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML page from a template: {@code {{name}}} is replaced by escaped text, {@code {{{name}}}} by HTML. */
final class Page {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String template;
    private final Map<String, String> values = new HashMap<>();

    private Page(String template) {
        this.template = template;
    }

    static Page of(String name) {
        return new Page(resource(name));
    }

    /** A file that lies beside this class. */
    static String resource(String name) {
        try (var in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such resource: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a value; HTML must come from {@link #render} or be written in this program. */
    Page with(String name, String value) {
        values.put(name, value);
        return this;
    }

    String render() {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(filled(place.group(1), place.group(2))));
    }

    private String filled(String html, String text) {
        return html == null ? escaped(value(text)) : value(html);
    }

    private String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for " + name);
        }
        return value;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
