package org.sycee.notifications.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.notifications.NotificationsError;

/** The open pages that this server serves. */
@ApplicationScoped
class LiveStreams {

    private static final int WAIT_SECONDS = 30;

    private final NotificationsSettings settings;
    private final CopyOnWriteArrayList<LiveStream> open = new CopyOnWriteArrayList<>();

    @Inject
    LiveStreams(NotificationsSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts one more in, in turn, so that no two take the last place.
     *
     * @throws SyceeException {@link NotificationsError#TOO_MANY_STREAMS} or {@link NotificationsError#NO_STREAM_LEFT}
     */
    synchronized void add(LiveStream stream) {
        drop(LiveStream::isClosed);
        if (countOf(stream.person()) >= settings.streamsPerPerson()) {
            throw refused(NotificationsError.TOO_MANY_STREAMS, "You have Sycee open on too many pages at once.");
        }
        if (open.size() >= settings.streamsPerServer()) {
            throw refused(NotificationsError.NO_STREAM_LEFT, "Too many pages are open; this one asks by itself.");
        }
        open.add(stream);
    }

    private long countOf(PersonId person) {
        return open.stream().filter(stream -> stream.person().equals(person)).count();
    }

    private static SyceeException refused(ErrorCode error, String sentence) {
        return new SyceeException(error, sentence, Map.of("retryAfterSeconds", WAIT_SECONDS));
    }

    List<LiveStream> all() {
        return List.copyOf(open);
    }

    /** Closes and forgets some. */
    synchronized void drop(Predicate<LiveStream> which) {
        var dropped = open.stream().filter(which).toList();
        open.removeAll(dropped);
        dropped.forEach(LiveStream::close);
    }

    @PreDestroy
    void closeAll() {
        drop(stream -> true);
    }
}
