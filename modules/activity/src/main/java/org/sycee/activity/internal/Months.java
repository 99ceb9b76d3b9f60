package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sycee.kernel.PersonId;
import org.sycee.wallets.StatementLine;
import org.sycee.wallets.Statements;

/** Knows which months a wallet has, and where they lie in its statement. */
@ApplicationScoped
class Months {

    private static final long FIRST_LINE = 1;

    private final Statements statements;
    private final Readers readers;
    private final Days days;
    private final Clock clock;

    @Inject
    Months(Statements statements, Readers readers, Days days, Clock clock) {
        this.statements = statements;
        this.readers = readers;
        this.days = days;
        this.clock = clock;
    }

    /** Newest first. */
    List<YearMonth> of(PersonId person) {
        var zone = readers.of(person).zone();
        return first(person, zone).stream()
                .flatMap(first ->
                        Stream.iterate(current(zone), month -> !month.isBefore(first), month -> month.minusMonths(1)))
                .toList();
    }

    boolean has(PersonId person, YearMonth month) {
        var zone = readers.of(person).zone();
        return !month.isAfter(current(zone))
                && first(person, zone).map(first -> !month.isBefore(first)).orElse(false);
    }

    YearMonth current(PersonId person) {
        return current(readers.of(person).zone());
    }

    private Optional<YearMonth> first(PersonId person, ZoneId zone) {
        return statements.lines(person, FIRST_LINE + 1, 1).stream()
                .findFirst()
                .map(StatementLine::at)
                .map(at -> YearMonth.from(at.atZone(zone)));
    }

    private YearMonth current(ZoneId zone) {
        return YearMonth.from(clock.instant().atZone(zone));
    }

    Span span(PersonId person, YearMonth month) {
        return days.span(person, Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()));
    }
}
