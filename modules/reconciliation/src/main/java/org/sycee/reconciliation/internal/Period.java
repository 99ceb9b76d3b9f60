package org.sycee.reconciliation.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * The time of which a file speaks, such as a day of its partner's.
 *
 * @param from the first instant
 * @param to the first instant after it
 * @param zone by whose wall clock it was said
 */
record Period(Instant from, Instant to, ZoneId zone) {

    /** How far a partner's clock may be from ours. */
    static final Duration SKEW = Duration.ofMinutes(10);

    private static final Duration LONGEST = Duration.ofDays(32);

    /**
     * Reads a period from the wall clock of a zone.
     *
     * @throws DateTimeException if it cannot be read, is empty, or longer than a month
     */
    static Period of(String from, String to, String zoneId) {
        var zone = ZoneId.of(zoneId);
        var period = new Period(instant(from, zone), instant(to, zone), zone);
        if (!period.from.isBefore(period.to)
                || Duration.between(period.from, period.to).compareTo(LONGEST) > 0) {
            throw new DateTimeException("the period must end after it begins, and be no longer than 32 days");
        }
        return period;
    }

    private static Instant instant(String local, ZoneId zone) throws DateTimeParseException {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    /** Whether a partner whose clock is somewhat wrong may have written this time. */
    boolean mayContain(Instant at) {
        return !at.isBefore(from.minus(SKEW)) && at.isBefore(to.plus(SKEW));
    }
}
