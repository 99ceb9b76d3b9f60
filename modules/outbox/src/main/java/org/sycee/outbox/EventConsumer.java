package org.sycee.outbox;

import java.util.Set;

/** Somebody who wants to hear of events; every CDI bean of this type is one. */
public interface EventConsumer {

    /** A stable name, so that it is known what this consumer has taken. */
    String name();

    /** The types of events it wants: {@code order-ended} of every kind, {@code order-ended.RIDE} of that one alone. */
    Set<String> types();

    /** Takes one event, outside any database transaction; throwing means: again later. May come twice. */
    void consume(Event event);
}
