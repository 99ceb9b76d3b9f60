package org.sycee.partner.tck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.sycee.partner.spi.JsonView;

/** A look at JSON that Jackson has read; numbers keep their digits. */
public record JsonTree(JsonNode node) implements JsonView {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads a text; an empty one is a missing value. */
    public static JsonTree read(String text) {
        try {
            return new JsonTree(text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    /** Writes maps, lists, strings, numbers and booleans. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be JSON: " + value, e);
        }
    }

    @Override
    public JsonView get(String name) {
        return new JsonTree(node.path(name));
    }

    @Override
    public Optional<String> text() {
        if (node.isNumber()) {
            BigDecimal digits = node.decimalValue();
            return Optional.of(digits.toPlainString());
        }
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    @Override
    public List<JsonView> items() {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .<JsonView>map(JsonTree::new)
                        .toList()
                : List.of();
    }

    @Override
    public boolean isMissing() {
        return node.isMissingNode() || node.isNull();
    }
}
