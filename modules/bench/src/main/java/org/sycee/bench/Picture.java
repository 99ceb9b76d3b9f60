package org.sycee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Draws how far each goal was reached: a bar for each, and a line where the goal is. */
record Picture(Figures figures, String where) {

    private static final int ROW = 34;
    private static final int TOP = 56;
    private static final int LEFT = 270;
    private static final int UNIT = 170;
    private static final double MOST = 2;
    private static final int WIDTH = 720;

    private static final String STYLE = """
        <style>
          text { font: 13px system-ui, sans-serif; fill: #1f2733 } .small { font-size: 11px; fill: #5b6675 }
          .bar { fill: #1e7a5a } .short { fill: #b4532a } .goal { stroke: #1f2733; stroke-dasharray: 4 3 }
          @media (prefers-color-scheme: dark) {
            text { fill: #e8ecf2 } .small { fill: #a3aebd } .bar { fill: #4cc38f } .short { fill: #f0936a }
            .goal { stroke: #e8ecf2 }
          }
        </style>
        """;

    void write(Path file) throws IOException {
        Files.writeString(file, svg());
    }

    private String svg() {
        var rows = new StringBuilder();
        var y = TOP;
        for (var figure : figures.withGoals()) {
            rows.append(row(figure, y));
            y += ROW;
        }
        var goal = LEFT + UNIT;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="Figures against their goals">
            %s<text x="12" y="22">Reached, against what is to be reached at least (the line)</text>
            <text x="12" y="40" class="small">%s</text>
            %s<line class="goal" x1="%d" x2="%d" y1="%d" y2="%d"/>
            </svg>
            """.formatted(WIDTH, y + 8, STYLE, where, rows, goal, goal, TOP - 8, y);
    }

    private String row(Figure figure, int y) {
        var reached = figures.reached(figure);
        var width = Math.round(Math.min(reached, MOST) * UNIT);
        return String.format(
                Locale.ROOT,
                """
                <text x="12" y="%d">%s</text>
                <rect class="%s" x="%d" y="%d" width="%d" height="18" rx="3"/>
                <text class="small" x="%d" y="%d">%s</text>
                """,
                y + 14,
                figure.words,
                reached < 1 ? "short" : "bar",
                LEFT,
                y,
                width,
                LEFT + Math.max(width, UNIT) + 8,
                y + 14,
                figures.measured(figure));
    }
}
