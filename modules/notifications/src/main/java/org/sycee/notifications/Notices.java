package org.sycee.notifications;

import java.util.List;
import org.sycee.kernel.PersonId;

/** What people were told; each of them sees only their own. */
public interface Notices {

    /**
     * A page of a person's notices, newest first.
     *
     * @param before only notices of a lower position; {@link Long#MAX_VALUE} for the newest
     * @param limit at most so many
     */
    List<Notice> page(PersonId person, long before, int limit);

    /** How many the person has not read. */
    long unread(PersonId person);

    /** Marks all up to this position as read; a position beyond the last means all there are, a lower one unmarks none. */
    void read(PersonId person, long upTo);
}
