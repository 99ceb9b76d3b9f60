package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.sycee.kernel.LiveMarks;
import org.sycee.kernel.PersonId;

/** A ride's mark is another after each look; one of which nothing more will be said has none any more. */
@ApplicationScoped
class RideMarks implements LiveMarks {

    private final RideRecords records;
    private final RideWatch watch;

    @Inject
    RideMarks(RideRecords records, RideWatch watch) {
        this.records = records;
        this.watch = watch;
    }

    /** Who is asked for has a page open, and so looks. */
    @Override
    public Map<PersonId, Map<String, String>> of(Collection<PersonId> people) {
        watch.lookFor(people);
        return records.marks(people);
    }
}
