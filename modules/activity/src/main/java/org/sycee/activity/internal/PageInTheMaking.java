package org.sycee.activity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sycee.activity.Movement;
import org.sycee.activity.Movements.Page;

/** Takes stretch after stretch, and keeps what is wanted until the page is full. */
final class PageInTheMaking {

    private final Predicate<Movement> wanted;
    private final int limit;
    private final List<Movement> found = new ArrayList<>();
    private Optional<Long> next;

    PageInTheMaking(Predicate<Movement> wanted, int limit, long before) {
        this.wanted = wanted;
        this.limit = limit;
        this.next = Optional.of(before);
    }

    boolean goesOn() {
        return next.isPresent() && found.size() < limit;
    }

    long next() {
        return next.orElseThrow();
    }

    void take(History.Stretch stretch) {
        var seen = next;
        for (var movement : stretch.movements()) {
            if (found.size() == limit) {
                next = seen;
                return;
            }
            if (wanted.test(movement)) {
                found.add(movement);
            }
            seen = Optional.of(movement.sequence());
        }
        next = stretch.next();
    }

    Page done() {
        return new Page(List.copyOf(found), next);
    }
}
