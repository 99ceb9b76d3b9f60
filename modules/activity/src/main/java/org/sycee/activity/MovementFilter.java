package org.sycee.activity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which movements are wanted; empty means all.
 *
 * @param kinds of which a movement must be one
 * @param from the first day, in the person's time zone
 * @param to the last day, likewise
 * @param text words that must all be found in the kind, the other side, the category or the amount; may be empty
 */
public record MovementFilter(
        Set<MovementKind> kinds,
        Optional<Movement.Direction> direction,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String text) {

    public static final MovementFilter ALL =
            new MovementFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** Whether every movement of those days is wanted. */
    public boolean wantsAllOfItsDays() {
        return kinds.isEmpty() && direction.isEmpty() && text.isBlank();
    }
}
