package org.sycee.rides.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.sycee.kernel.PersonId;

/** Looks for people who have pages open, and for those who do not, in threads of its own: nobody waits for an operator. */
@ApplicationScoped
class RideWatch {

    private static final Logger LOG = System.getLogger(RideWatch.class.getName());
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_UNASKED = 4;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /** Apart: a slow operator's rides that nobody looks at hold up no open page. */
    private final Semaphore unasked = new Semaphore(MOST_UNASKED);

    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final RideRecords records;
    private final Looks looks;
    private final ManagedExecutorService executor;

    @Inject
    RideWatch(RideRecords records, Looks looks, ManagedExecutorService executor) {
        this.records = records;
        this.looks = looks;
        this.executor = executor;
    }

    /** Begins what fits; what does not is left to the next time. */
    void lookFor(Collection<PersonId> people) {
        records.openRides(people).forEach(ride -> begin(ride, free, looks::look));
    }

    /** The same for rides at which nobody has looked for that long. */
    void lookUnasked(Duration pause) {
        records.unwatched(pause, MOST_UNASKED).forEach(ride -> begin(ride, unasked, looks::lookUnasked));
    }

    /** Asks for the last word on a ride whose order has ended; what does not fit is left to {@link #lookUnasked}. */
    void lookBack(UUID ride) {
        begin(ride, free, looks::lookBack);
    }

    private void begin(UUID ride, Semaphore room, Consumer<RecordedRide> look) {
        if (underWay.add(ride) && !isBegun(ride, room, look)) {
            underWay.remove(ride);
        }
    }

    private boolean isBegun(UUID ride, Semaphore room, Consumer<RecordedRide> look) {
        if (!room.tryAcquire()) {
            return false;
        }
        try {
            executor.execute(() -> look(ride, room, look));
            return true;
        } catch (RuntimeException e) {
            room.release();
            LOG.log(Level.DEBUG, "no thread to look now; the next time will try again", e);
            return false;
        }
    }

    private void look(UUID ride, Semaphore room, Consumer<RecordedRide> look) {
        try {
            records.find(ride).ifPresent(look);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "look failed, will be repeated ride=" + ride, e);
        } finally {
            room.release();
            underWay.remove(ride);
        }
    }
}
