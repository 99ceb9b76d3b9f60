package org.sycee.notifications.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.sycee.notifications.Notice;

/**
 * What an open page was told so far.
 *
 * <p>Born with nothing but the position that the browser had heard, if any. The first look tells the page that the stream
 * is open; each later one what differs from the look before. Not for several threads.
 */
final class LiveView {

    private final OptionalLong heard;
    private @Nullable Map<String, String> marks;
    private long position;

    LiveView(OptionalLong heard) {
        this.heard = heard;
    }

    /**
     * What to tell now.
     *
     * @param now the marks of what the page may show
     * @param last the position of the newest notice
     * @param noticesAfter finds the notices after a position, oldest first; asked only if there are any
     */
    List<LiveEvent> look(Map<String, String> now, long last, LongFunction<List<Notice>> noticesAfter) {
        var events = new ArrayList<LiveEvent>();
        events.addAll(marks == null ? opened(last) : changes(marks, now));
        marks = now;
        if (last > position) {
            noticesAfter.apply(position).forEach(notice -> {
                events.add(LiveEvent.notice(notice));
                position = notice.position();
            });
        }
        return events;
    }

    /** A browser that has heard of more than there is speaks of another life of this database. */
    private List<LiveEvent> opened(long last) {
        position = Math.min(heard.orElse(last), last);
        return List.of(LiveEvent.opened(position));
    }

    private static List<LiveEvent> changes(Map<String, String> before, Map<String, String> now) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), now.get(path)))
                .map(LiveEvent::changed)
                .toList();
    }
}
