package org.sycee.outbox;

import java.util.UUID;
import org.sycee.kernel.Ids;

/**
 * Something that happened.
 *
 * @param id tells a repeated delivery from a new event
 * @param type past tense, such as {@code partner-call-moved}; after a dot, of which kind it is, such as
 *     {@code order-ended.RIDE}
 * @param subject the id of the thing it happened to
 */
public record Event(UUID id, String type, UUID subject) {

    public static Event of(String type, UUID subject) {
        return new Event(Ids.next(), type, subject);
    }

    /** Whether it is of that type, or of a kind of it. */
    public boolean is(String wanted) {
        return type.equals(wanted) || type.startsWith(wanted + ".");
    }
}
