package org.sycee.partners.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sycee.partner.spi.JsonView;

/**
 * A JSON value that a partner sent. Numbers keep the digits as they came; no double is ever made of them.
 *
 * @param text of a string or number
 * @param items of an array
 * @param members of an object
 * @param isMissing whether there is no value here
 */
record JsonTree(Optional<String> text, List<JsonView> items, Map<String, JsonView> members, boolean isMissing)
        implements JsonView {

    static final JsonTree MISSING = new JsonTree(Optional.empty(), List.of(), Map.of(), true);
    private static final JsonTree OTHER = new JsonTree(Optional.empty(), List.of(), Map.of(), false);

    /**
     * Parses strictly: UTF-8, one value, no key twice, not too deep. Nothing at all is a missing value.
     *
     * @throws IOException if it is anything else
     */
    static JsonTree parse(byte[] body) throws IOException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.isBlank() ? MISSING : parse(text);
    }

    private static JsonTree parse(String text) throws IOException {
        try (var parser = Json.FACTORY.createParser(text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something follows the JSON value");
            }
            return value;
        }
    }

    private static JsonTree value(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser);
        }
        var isText = token == JsonToken.VALUE_STRING || token.isNumeric();
        return isText ? new JsonTree(Optional.of(parser.getText()), List.of(), Map.of(), false) : OTHER;
    }

    private static JsonTree object(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, JsonView>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new JsonTree(Optional.empty(), List.of(), members, false);
    }

    private static JsonTree array(JsonParser parser) throws IOException {
        var items = new ArrayList<JsonView>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new JsonTree(Optional.empty(), List.copyOf(items), Map.of(), false);
    }

    @Override
    public JsonView get(String name) {
        return members.getOrDefault(name, MISSING);
    }
}
