package org.sycee.activity;

import java.util.List;
import java.util.Optional;
import org.sycee.kernel.PersonId;

/** All that happened in people's wallets. */
public interface Movements {

    /** Reads from the newest. */
    long NEWEST = Long.MAX_VALUE;

    /**
     * Some of a person's movements, newest first.
     *
     * <p>At most 1,000 lines of the statement are looked through at once: a page may have fewer movements than asked
     * for, or none, and still say where to go on. Only a page without {@code next} is the last.
     *
     * @param before where to go on, from the page before; {@link #NEWEST} for the first
     * @param limit at most so many movements, 1 to 100
     */
    Page page(PersonId person, MovementFilter filter, long before, int limit);

    /**
     * Some movements.
     *
     * @param next where to go on; empty if there is no more
     */
    record Page(List<Movement> movements, Optional<Long> next) {}
}
