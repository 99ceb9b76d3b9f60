package org.sycee.partner.spi;

import java.util.Map;

/**
 * A text in several languages.
 *
 * @param texts by BCP 47 tag; always has {@code en}
 */
public record LocalText(Map<String, String> texts) {

    /** Refuses a text without English. */
    public LocalText {
        texts = Map.copyOf(texts);
        if (!texts.containsKey("en")) {
            throw new IllegalArgumentException("a text needs English: " + texts);
        }
    }

    /** A text in English and in simplified Chinese. */
    public static LocalText of(String english, String chinese) {
        return new LocalText(Map.of("en", english, "zh-CN", chinese));
    }
}
