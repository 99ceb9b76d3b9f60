package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sycee.customers.Customer;
import org.sycee.customers.Customers;
import org.sycee.kernel.PersonId;

/** When something is due, in the person's own days. */
@ApplicationScoped
class Timetable {

    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final int MOST_JITTER_SECONDS = 7_200;

    private final Customers customers;
    private final SavedBillsSettings settings;
    private final Clock clock;

    @Inject
    Timetable(Customers customers, SavedBillsSettings settings, Clock clock) {
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    /** As exact as the database keeps it, so that an answer is the same when it is read again. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today(PersonId person) {
        return LocalDate.ofInstant(now(), zoneOf(person));
    }

    /** At nine in the morning, so many days before the due date. */
    Instant payAt(PersonId person, LocalDate dueDate, int daysBefore) {
        return dueDate.minusDays(daysBefore)
                .atTime(IN_THE_MORNING)
                .atZone(zoneOf(person))
                .toInstant();
    }

    /** From when on a payment at that time may be announced. */
    Instant announceAt(Instant payAt) {
        return payAt.minus(settings.notice());
    }

    /** When a payment that is announced now is made: never before the notice is over. */
    Instant payAfterNotice(Instant payAt) {
        var earliest = now().plus(settings.notice());
        return payAt.isAfter(earliest) ? payAt : earliest;
    }

    /** A day from now and a little more, so that not everybody's bills are fetched at the same time. */
    Instant nextLook(UUID account) {
        return now().plus(DAILY).plusSeconds(Math.floorMod(account.hashCode(), MOST_JITTER_SECONDS));
    }

    private ZoneId zoneOf(PersonId person) {
        return customers.find(person).map(Customer::timeZone).orElse(ZoneOffset.UTC);
    }
}
