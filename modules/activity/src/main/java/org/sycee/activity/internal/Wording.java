package org.sycee.activity.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.sycee.activity.MovementKind;

/** The words in which the server itself speaks of movements: to find them, and to print them. */
final class Wording {

    static final Wording ENGLISH = new Wording("en");
    static final Wording CHINESE = new Wording("zh-CN");

    private final String language;
    private final Properties words = new Properties();

    private Wording(String language) {
        this.language = language;
        var name = "wording-" + language + ".properties";
        try (var file = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English for a language that nobody has written down. */
    static Wording of(String language) {
        return List.of(ENGLISH, CHINESE).stream()
                .filter(wording -> wording.language.equals(language))
                .findFirst()
                .orElse(ENGLISH);
    }

    String language() {
        return language;
    }

    String kind(MovementKind kind) {
        return word("kind." + kind);
    }

    String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }
}
