package org.sycee.activity.internal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of a table by RFC 4180, safe to open: no cell is a formula to a spreadsheet. */
final class CsvRow {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r＝＋－＠].*");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s).*[\",\r\n].*");

    private CsvRow() {}

    static String of(Stream<String> cells) {
        return cells.map(CsvRow::harmless).map(CsvRow::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Somebody else may have chosen the text: an apostrophe makes spreadsheets take it as text. */
    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return NEEDS_QUOTES.matcher(cell).matches() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
