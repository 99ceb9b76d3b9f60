package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sycee.activity.Movements;
import org.sycee.kernel.PersonId;
import org.sycee.wallets.Statements;

/** Finds where people's days begin in their statements. */
@ApplicationScoped
class Days {

    private final Readers readers;
    private final Statements statements;

    @Inject
    Days(Readers readers, Statements statements) {
        this.readers = readers;
        this.statements = statements;
    }

    /** The lines of some days in the person's own time zone; both ends may be open. */
    Span span(PersonId person, Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isEmpty() && last.isEmpty()) {
            return new Span(0, Movements.NEWEST);
        }
        var zone = readers.of(person).zone();
        var after = first.map(day -> linesBefore(person, day, zone)).orElse(0L);
        var before = last.map(day -> linesBefore(person, day.plusDays(1), zone) + 1);
        return new Span(after, before.orElse(Movements.NEWEST));
    }

    private long linesBefore(PersonId person, LocalDate day, ZoneId zone) {
        return statements.countBefore(person, day.atStartOfDay(zone).toInstant());
    }
}
