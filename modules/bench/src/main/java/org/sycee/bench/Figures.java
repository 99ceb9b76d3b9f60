package org.sycee.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures of one run. */
final class Figures {

    private final Map<Figure, Long> values = new EnumMap<>(Figure.class);

    void put(Figure figure, long value) {
        System.out.printf("%-45s %,d%n", figure.words, value);
        values.put(figure, value);
    }

    String table() {
        var head = String.format("%n%-45s %10s %8s %8s %8s%n", "figure", "measured", "ratio", "least", "aim");
        return head
                + values.entrySet().stream()
                        .map(one -> row(one.getKey(), one.getValue()))
                        .collect(Collectors.joining());
    }

    private String row(Figure figure, long value) {
        var ratio = figure.base()
                .flatMap(base -> Optional.ofNullable(values.get(base)))
                .map(base -> String.format("%.1f x", (double) value / base))
                .orElse("");
        return String.format("%-45s %,10d %8s %8s %8s%n", figure.words, value, ratio, figure.least, figure.aim);
    }

    void write(Path file) throws IOException {
        var named = values.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().key, Map.Entry::getValue));
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), named);
    }
}
