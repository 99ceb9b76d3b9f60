package org.sycee.activity.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.sycee.activity.MonthlyStatement;
import org.sycee.activity.Movement;
import org.sycee.money.Money;

/** A statement's dates, amounts and texts as its reader writes them. */
record PrintedWords(Reader reader, MonthlyStatement statement) {

    private static final String MINUS = "\u2212";

    String word(String key) {
        return reader.wording().word(key);
    }

    String language() {
        return reader.wording().language();
    }

    String title() {
        return word("title") + " · " + format("pattern.month", statement.month());
    }

    String period() {
        return day(statement.month().atDay(1)) + " – " + day(statement.month().atEndOfMonth());
    }

    private String day(LocalDate day) {
        return format("pattern.day", day);
    }

    String time(Instant at) {
        return format("pattern.time", at.atZone(reader.zone()));
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(word(pattern), locale()).format(time);
    }

    String currency() {
        return statement.closing().currency().getCurrencyCode();
    }

    /** Grouped, exact, in the currency's own digits; which currency is said once, at the head. */
    String amount(Money amount) {
        var digits = amount.currency().getDefaultFractionDigits();
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(new BigDecimal(amount.toDecimal())).replace("-", MINUS);
    }

    String text(Movement movement) {
        var kind = reader.wording().kind(movement.about().kind());
        var title = movement.about().title();
        return title.isEmpty() ? kind : title + " · " + kind;
    }

    String fee(Movement movement) {
        return word("fee-in-it") + " " + amount(movement.fee());
    }

    private Locale locale() {
        return Locale.forLanguageTag(language());
    }
}
