package org.sycee.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
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
        return head + values.keySet().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Figure figure) {
        var isRatio = figure.base().filter(values::containsKey).isPresent();
        return String.format(
                "%-45s %,10d %8s %8s %8s%n",
                figure.words,
                values.get(figure),
                isRatio ? goal(figure, compared(figure)) : "",
                goal(figure, figure.least),
                goal(figure, figure.aim));
    }

    private static String goal(Figure figure, double value) {
        if (!figure.hasGoal()) {
            return "";
        }
        return figure.base().isPresent() ? String.format("%.2f x", value) : String.format("%,.0f", value);
    }

    /** What a goal is compared with: the figure, or its multiple of its base. */
    private double compared(Figure figure) {
        var value = (double) values.getOrDefault(figure, 0L);
        return figure.base().map(values::get).map(base -> value / base).orElse(value);
    }

    /** Those that have a goal in this run. */
    List<Figure> withGoals() {
        return values.keySet().stream()
                .filter(Figure::hasGoal)
                .filter(figure -> figure.base().map(values::containsKey).orElse(true))
                .toList();
    }

    /** How many times what is demanded at least was reached. */
    double reached(Figure figure) {
        var compared = compared(figure);
        return figure.isBetterLow() ? figure.least / compared : compared / figure.least;
    }

    /** What was measured, in words. */
    String measured(Figure figure) {
        return goal(figure, compared(figure));
    }

    /** How many times the one is the other; empty if one of them was not measured. */
    Optional<String> times(Figure one, Figure other) {
        var value = values.get(one);
        var base = values.get(other);
        return value == null || base == null
                ? Optional.empty()
                : Optional.of(String.format("%.1f x", (double) value / base));
    }

    void write(Path file) throws IOException {
        var named = values.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().key, one -> (Number) one.getValue()));
        if (values.containsKey(Figure.LEDGER_GROWN)) {
            named.put("grownRatio", compared(Figure.LEDGER_GROWN));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), named);
    }
}
