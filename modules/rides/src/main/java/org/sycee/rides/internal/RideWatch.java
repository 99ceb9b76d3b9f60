package org.sycee.rides.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.sycee.kernel.PersonId;

/** Looks for people who have pages open, in threads of its own: who is told of changes never waits for an operator. */
@ApplicationScoped
class RideWatch {

    private static final Logger LOG = System.getLogger(RideWatch.class.getName());
    private static final int MOST_AT_ONCE = 16;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
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
        records.openRides(people).forEach(this::begin);
    }

    private void begin(UUID ride) {
        if (underWay.add(ride) && !isBegun(ride)) {
            underWay.remove(ride);
        }
    }

    private boolean isBegun(UUID ride) {
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            executor.execute(() -> look(ride));
            return true;
        } catch (RuntimeException e) {
            free.release();
            LOG.log(Level.DEBUG, "no thread to look now; the next time will try again", e);
            return false;
        }
    }

    private void look(UUID ride) {
        try {
            records.find(ride).ifPresent(looks::look);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "look failed, will be repeated ride=" + ride, e);
        } finally {
            free.release();
            underWay.remove(ride);
        }
    }
}
