package org.sycee.outbox;

/** Records what happened, for those above to hear. */
public interface Outbox {

    /**
     * Records an event in the caller's database transaction; it is delivered after that commits.
     *
     * <p>Delivery is at least once and in no promised order. It starts at once, and is repeated by a sweep until every
     * consumer has taken it.
     */
    void record(Event event);
}
