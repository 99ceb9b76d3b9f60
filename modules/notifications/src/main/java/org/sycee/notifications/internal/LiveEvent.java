package org.sycee.notifications.internal;

import java.util.Optional;
import java.util.OptionalLong;
import org.sycee.notifications.Notice;

/**
 * One event of a stream; it says what has changed, never how much it is now: the page asks for that again.
 *
 * @param name its type
 * @param position up to which notices were told with it; the browser gives it back when it connects again
 * @param data JSON; a path of ours, which needs no escapes
 */
record LiveEvent(String name, OptionalLong position, String data) {

    /** Written as a comment, which no page hears. */
    static final LiveEvent HEARTBEAT = new LiveEvent("", OptionalLong.empty(), "");

    /** The first event of a stream: all that changed before is to be asked for, all later changes are told. */
    static LiveEvent opened(long position) {
        return new LiveEvent("opened", OptionalLong.of(position), "{}");
    }

    static LiveEvent changed(String path) {
        return new LiveEvent("changed", OptionalLong.empty(), resource(path));
    }

    static LiveEvent notice(Notice notice) {
        return new LiveEvent("notice", OptionalLong.of(notice.position()), resource(notice.subject()));
    }

    private static String resource(String path) {
        return "{\"resource\":\"" + path + "\"}";
    }

    Optional<String> id() {
        return position.isPresent() ? Optional.of(Long.toString(position.getAsLong())) : Optional.empty();
    }
}
