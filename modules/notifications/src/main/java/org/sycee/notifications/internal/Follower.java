package org.sycee.notifications.internal;

import java.util.OptionalLong;
import org.sycee.kernel.PersonId;

/**
 * Who wants to follow.
 *
 * @param person who is signed in
 * @param session the token of the session that the stream ends with
 * @param heard the position of the last notice that the browser had heard, if it was connected before
 */
record Follower(PersonId person, String session, OptionalLong heard) {

    /** Leaves the secret out of every log. */
    @Override
    public String toString() {
        return "Follower[person=" + person + "]";
    }
}
