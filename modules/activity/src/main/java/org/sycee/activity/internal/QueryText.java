package org.sycee.activity.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.activity.Movement.Direction;
import org.sycee.activity.MovementKind;
import org.sycee.activity.Movements;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Reads the parameters of a query; what cannot be read is refused with a sentence that names it. */
final class QueryText {

    private static final int MOST_MOVEMENTS = 100;
    private static final int LONGEST_TEXT = 100;
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private QueryText() {}

    static long cursor(String name, @Nullable String text) {
        return text == null ? Movements.NEWEST : number(name, text, Long.MAX_VALUE);
    }

    static int limit(String name, String text) {
        return Math.toIntExact(number(name, text, MOST_MOVEMENTS));
    }

    private static long number(String name, String text, long most) {
        if (text.matches("[0-9]{1,18}")) {
            var number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw refused(name, "a number from 1 to " + most, text);
    }

    static Set<MovementKind> kinds(String name, List<String> texts) {
        return texts.stream()
                .map(text -> known(name, text, MovementKind.values()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Direction> direction(String name, @Nullable String text) {
        return Optional.ofNullable(text).map(given -> known(name, given, Direction.values()));
    }

    private static <E extends Enum<E>> E known(String name, String text, E[] all) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refused(name, "one of " + namesOf(all), text));
    }

    private static <E extends Enum<E>> String namesOf(E[] all) {
        return Arrays.stream(all).map(E::name).collect(Collectors.joining(", "));
    }

    static Optional<LocalDate> day(String name, @Nullable String text) {
        return Optional.ofNullable(text).map(day -> {
            try {
                return checked(name, LocalDate.parse(day));
            } catch (DateTimeParseException e) {
                throw refused(name, "a day such as 2026-11-28", day);
            }
        });
    }

    static YearMonth month(String name, String month) {
        if (!MONTH.matcher(month).matches()) {
            throw refused(name, "a month such as 2026-11", month);
        }
        return YearMonth.from(checked(name, YearMonth.parse(month).atDay(1)));
    }

    /** Years that every calendar and every column can hold. */
    private static LocalDate checked(String name, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9998) {
            throw refused(name, "a day of a year from 1 to 9998", day.toString());
        }
        return day;
    }

    static String words(String name, @Nullable String text) {
        var words = Optional.ofNullable(text).orElse("");
        if (words.length() > LONGEST_TEXT) {
            throw refused(name, "at most " + LONGEST_TEXT + " characters long", words.length() + " characters");
        }
        return words;
    }

    private static SyceeException refused(String name, String wanted, String got) {
        return new SyceeException(
                KernelError.INVALID_REQUEST, "The " + name + " must be " + wanted + ", not " + got + ".");
    }
}
