package org.sycee.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code {{name}}} stands for on a page that is played: given before, or learnt from an answer. */
final class Known {

    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}|…");

    private final Map<String, String> values = new HashMap<>();

    Known with(String name, String value) {
        values.put(name, value);
        return this;
    }

    String of(String name) {
        return values.getOrDefault(name, "");
    }

    /** The text with each name replaced by its value. */
    String fill(String text) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(valueOf(found.group(1))));
    }

    private String valueOf(String name) {
        if (!values.containsKey(name)) {
            throw new AssertionError("the page has not said yet what {{" + name + "}} is");
        }
        return values.get(name);
    }

    /** Whether the answer holds all that was promised; then, and only then, the names in it are known. */
    boolean matches(JsonNode promised, JsonNode answer) {
        var before = Map.copyOf(values);
        var matches = holds(promised, answer);
        if (!matches) {
            values.clear();
            values.putAll(before);
        }
        return matches;
    }

    private boolean holds(JsonNode promised, JsonNode answer) {
        if (promised.isObject()) {
            return promised.properties().stream()
                    .allMatch(member -> holds(member.getValue(), answer.path(member.getKey())));
        }
        if (promised.isArray()) {
            return holdsInOrder(promised, answer);
        }
        return promised.isTextual() ? holdsText(promised.asText(), answer) : promised.equals(answer);
    }

    /** Each promised element is there, in this order; others may stand between them. */
    private boolean holdsInOrder(JsonNode promised, JsonNode answer) {
        var found = 0;
        for (var element : answer) {
            if (found < promised.size() && matches(promised.get(found), element)) {
                found++;
            }
        }
        return found == promised.size();
    }

    private boolean holdsText(String promised, JsonNode answer) {
        var names = new ArrayList<String>();
        var found = Pattern.compile(pattern(promised, names), Pattern.DOTALL).matcher(answer.asText());
        if (!answer.isTextual() || !found.matches()) {
            return false;
        }
        learn(names, found);
        return true;
    }

    private void learn(List<String> names, Matcher found) {
        for (var i = 0; i < names.size(); i++) {
            values.put(names.get(i), found.group(i + 1));
        }
    }

    /** What is known must be there; what is not is learnt. */
    private String pattern(String promised, List<String> unknown) {
        var pattern = new StringBuilder();
        var gaps = GAP.matcher(promised);
        var end = 0;
        while (gaps.find()) {
            pattern.append(Pattern.quote(promised.substring(end, gaps.start()))).append(gap(gaps.group(1), unknown));
            end = gaps.end();
        }
        return pattern.append(Pattern.quote(promised.substring(end))).toString();
    }

    private String gap(String name, List<String> unknown) {
        if (name == null) {
            return ".+";
        }
        if (values.containsKey(name)) {
            return Pattern.quote(values.get(name));
        }
        unknown.add(name);
        return "(\\S+?)";
    }
}
