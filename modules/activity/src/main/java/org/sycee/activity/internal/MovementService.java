package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sycee.activity.MovementFilter;
import org.sycee.activity.Movements;
import org.sycee.kernel.PersonId;

/** Looks through the past for what is wanted, but at once never through more than a bounded part of it. */
@ApplicationScoped
class MovementService implements Movements {

    private static final int MOST_STRETCHES = 4;
    private static final int LINES = 250;
    private static final int LINES_PER_MOVEMENT = 2;

    private final History history;
    private final Days days;

    @Inject
    MovementService(History history, Days days) {
        this.history = history;
        this.days = days;
    }

    @Override
    public Page page(PersonId person, MovementFilter filter, long before, int limit) {
        var span = days.span(person, filter.from(), filter.to());
        var page = new PageInTheMaking(new Wish(filter), limit, before);
        for (var i = 0; i < MOST_STRETCHES && page.goesOn(); i++) {
            page.take(history.newest(person, span.until(page.next()), linesFor(filter, limit)));
        }
        return page.done();
    }

    /** Where all are wanted, no more is read than can be needed; one more tells whether there is a next page. */
    private static int linesFor(MovementFilter filter, int limit) {
        return filter.wantsAllOfItsDays() ? limit * LINES_PER_MOVEMENT + 1 : LINES;
    }
}
