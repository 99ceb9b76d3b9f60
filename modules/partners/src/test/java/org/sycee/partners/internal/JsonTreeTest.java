package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.partner.spi.JsonView;

class JsonTreeTest {

    @Test
    void numbersKeepTheDigitsTheyWereSentWith() throws IOException {
        var tree = parse("{\"a\": 84.20, \"b\": 1e3, \"c\": [0.1, \"x\", null, true]}");
        assertThat(tree.text("a")).contains("84.20");
        assertThat(tree.text("b")).contains("1e3");
        assertThat(tree.get("c").items())
                .extracting(item -> item.text().orElse("-"))
                .containsExactly("0.1", "x", "-", "-");
    }

    @Test
    void whatIsAbsentIsMissingAtAnyDepth() throws IOException {
        assertThat(parse("{\"a\": null}").get("a").isMissing()).isFalse();
        assertThat(parse("{}").get("a").get("b").isMissing()).isTrue();
        assertThat(parse("").isMissing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "<html>",
                "{'a':1}",
                "NaN",
                "[1,]",
                "{\"a\":1}{}",
                "[\"unended"
            })
    void whatIsNotStrictlyJsonIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsTooDeepIsRefused() {
        assertThatThrownBy(() -> parse("[".repeat(40) + "]".repeat(40))).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        var latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        var wide = "{\"a\":1}".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> JsonTree.parse(latin)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> JsonTree.parse(wide)).isInstanceOf(IOException.class);
    }

    private static JsonView parse(String text) throws IOException {
        return JsonTree.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
