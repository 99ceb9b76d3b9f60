package org.sycee.partners.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of evidence what names a person or opens a door; keeps its shape, and a few thousand characters at most. What is
 * redacted once stays the same when it is redacted again.
 */
final class Redaction {

    private static final int MOST = 4_000;
    private static final String CUT_OFF = "…";

    /** Not strict: a body that breaks the rules is evidence too. */
    private static final JsonFactory JSON = new JsonFactory();

    /** What a parser quotes of what it could not read. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private Redaction() {}

    static String body(byte[] body) {
        return body(new String(body, StandardCharsets.UTF_8));
    }

    /** What may be kept of a body, as JSON; with {@code …} behind it if it went on, or could not be read on. */
    static String body(String body) {
        var start = withoutLastNumber(body.substring(0, Math.min(body.length(), MOST)));
        var kept = new StringWriter();
        var isWhole = copy(start, kept) && start.length() == body.length();
        return isWhole ? kept.toString() : kept + CUT_OFF;
    }

    /** A number that was cut off is another number. */
    private static String withoutLastNumber(String text) {
        var end = text.length();
        while (end > 0 && "+-.0123456789eE".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Says whether it could all be read; what is open where it could not is closed. */
    private static boolean copy(String body, StringWriter kept) {
        try (var in = JSON.createParser(body);
                var out = JSON.createGenerator(kept)) {
            while (in.nextToken() != null) {
                if (out.getOutputContext().inRoot() && !isBody(in, out)) {
                    return false;
                }
                copy(in, out);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A body is one object or array. */
    private static boolean isBody(JsonParser in, JsonGenerator out) {
        return in.currentToken().isStructStart() && out.getOutputContext().getEntryCount() == 0;
    }

    private static void copy(JsonParser in, JsonGenerator out) throws IOException {
        var token = in.currentToken();
        if (token == JsonToken.FIELD_NAME) {
            return;
        }
        var isText = token == JsonToken.VALUE_STRING || token.isNumeric();
        // Read before its name is written: a text that was cut off ends here.
        var text = isText ? in.getText() : "";
        if (out.getOutputContext().inObject() && !token.isStructEnd()) {
            out.writeFieldName(Harmless.name(in.currentName()));
        }
        if (isText) {
            write(in, text, out);
        } else {
            out.copyCurrentEvent(in);
        }
    }

    private static void write(JsonParser in, String text, JsonGenerator out) throws IOException {
        var kept = Harmless.value(name(in.getParsingContext()), text);
        if ("key".equals(in.currentName())) {
            in.assignCurrentValue(text);
        }
        if (in.currentToken().isNumeric() && kept.equals(text)) {
            out.writeNumber(text);
        } else {
            out.writeString(kept);
        }
    }

    /** What a value is called: as the array that it is in, or as the key beside it in {@code {"key": …, "value": …}}. */
    private static String name(JsonStreamContext at) {
        var name = at;
        while (name != null && name.getCurrentName() == null) {
            name = name.getParent();
        }
        if (name == null) {
            return "";
        }
        var isPaired = name.getCurrentName().equals("value") && name.getCurrentValue() instanceof String;
        return whose(name) + (isPaired ? name.getCurrentValue() : name.getCurrentName());
    }

    /** An id is another thing in a payer than in a payment. */
    private static String whose(JsonStreamContext at) {
        return Stream.iterate(at.getParent(), Objects::nonNull, JsonStreamContext::getParent)
                .map(JsonStreamContext::getCurrentName)
                .filter(name -> name != null && Harmless.isSomebodys(name))
                .map(name -> name + " ")
                .collect(Collectors.joining());
    }

    /** A request's path, with its query. */
    static String path(String path) {
        var parts = path.split("\\?", 2);
        var plain = each(parts[0], "/", Harmless::segment);
        return parts.length == 1 ? plain : plain + "?" + each(parts[1], "&", Redaction::parameter);
    }

    private static String each(String text, String between, UnaryOperator<String> kept) {
        return Arrays.stream(text.split(between, -1)).map(kept).collect(Collectors.joining(between));
    }

    private static String parameter(String parameter) {
        var parts = parameter.split("=", 2);
        var name = Harmless.name(parts[0]);
        return parts.length == 1 ? name : name + "=" + Harmless.value(parts[0], parts[1]);
    }

    /** A sentence of our own about what went wrong. */
    static String sentence(String text) {
        var start = text.substring(0, Math.min(text.length(), MOST)).replace('\0', ' ');
        return Harmless.withoutNumbers(QUOTED.matcher(start).replaceAll("'" + Harmless.TAKEN_OUT + "'"));
    }
}
