package org.sycee.partners.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.partner.spi.PersonalField;

/**
 * What partners were told of a person, on the wire.
 *
 * @param nextCursor where older ones begin; empty if these are the last
 */
record DisclosuresJson(List<DisclosureJson> items, Optional<UUID> nextCursor) {

    /**
     * One field, told for one call.
     *
     * @param partner the name that people know it by
     * @param purpose what the call was to do
     * @param times how often it was told for it
     * @param toldAt the first time
     */
    record DisclosureJson(
            UUID id, String partner, PersonalField field, StoredOperation.Kind purpose, int times, Instant toldAt) {}

    /** @param items one more than are wanted, if there are more */
    static DisclosuresJson of(List<DisclosureJson> items, int wanted) {
        return items.size() > wanted
                ? new DisclosuresJson(
                        items.subList(0, wanted),
                        Optional.of(items.get(wanted - 1).id()))
                : new DisclosuresJson(items, Optional.empty());
    }
}
