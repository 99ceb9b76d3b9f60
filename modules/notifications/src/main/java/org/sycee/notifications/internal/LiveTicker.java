package org.sycee.notifications.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sycee.identity.Sessions;
import org.sycee.kernel.LiveMarks;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/**
 * Looks once a second, for all people who have pages open on this server at once, and tells each page what has changed.
 *
 * <p>What happened on another server is seen as well, since the database is asked and nothing else. A look that fails
 * loses nothing: the next one compares with the last that succeeded.
 */
@ApplicationScoped
class LiveTicker {

    private static final Logger LOG = System.getLogger(LiveTicker.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 50;

    private final LiveStreams streams;
    private final LiveWriters writers;
    private final NoticeRecords records;
    private final ReceivedMoney received;
    private final Map<PersonId, Map<String, String>> before = new HashMap<>();
    private final Instance<LiveMarks> sources;
    private final Sessions sessions;
    private final ManagedScheduledExecutorService executor;
    private final Sweep looks = new Sweep("look for open pages", this::look);

    @Inject
    LiveTicker(
            LiveStreams streams,
            LiveWriters writers,
            NoticeRecords records,
            ReceivedMoney received,
            Instance<LiveMarks> sources,
            Sessions sessions,
            ManagedScheduledExecutorService executor) {
        this.streams = streams;
        this.writers = writers;
        this.records = records;
        this.received = received;
        this.sources = sources;
        this.sessions = sessions;
        this.executor = executor;
    }

    void start(@Observes ServerStarted event) {
        looks.start(executor, PAUSE);
    }

    @PreDestroy
    void stop() {
        looks.stop();
        streams.closeAll();
    }

    void look() {
        dropEnded();
        var followed = streams.all();
        var people = followed.stream().map(LiveStream::person).collect(toUnmodifiableSet());
        if (!people.isEmpty()) {
            var marks = marks(people);
            people.forEach(person -> tellWhatCame(person, marks.getOrDefault(person, Map.of())));
            before.keySet().retainAll(people);
            var lasts = records.lastPositions(people);
            followed.forEach(stream -> tell(stream, marks, lasts));
        }
    }

    /** Money that comes moves a mark; so nobody's statement is read in vain each second. */
    private void tellWhatCame(PersonId person, Map<String, String> marks) {
        if (!marks.equals(before.get(person)) && isTold(person)) {
            before.put(person, Map.copyOf(marks));
        }
    }

    /** One person's statement that cannot be read must not silence everybody's pages; it is tried at the next look. */
    private boolean isTold(PersonId person) {
        try {
            received.tell(person);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "cannot tell what came person=" + person, e);
            return false;
        }
    }

    /** A stream that is opened meanwhile was not asked about, and stays. */
    private void dropEnded() {
        var asked = streams.all().stream().map(LiveStream::session).collect(toUnmodifiableSet());
        var alive = asked.isEmpty() ? Set.<String>of() : sessions.alive(asked);
        streams.drop(
                stream -> stream.isClosed() || (asked.contains(stream.session()) && !alive.contains(stream.session())));
    }

    private Map<PersonId, Map<String, String>> marks(Collection<PersonId> people) {
        var all = new HashMap<PersonId, Map<String, String>>();
        for (var source : sources) {
            source.of(people)
                    .forEach((person, marks) ->
                            all.computeIfAbsent(person, key -> new HashMap<>()).putAll(marks));
        }
        return all;
    }

    private void tell(LiveStream stream, Map<PersonId, Map<String, String>> marks, Map<PersonId, Long> lasts) {
        var person = stream.person();
        var known = Map.copyOf(marks.getOrDefault(person, Map.of()));
        var last = lasts.getOrDefault(person, 0L);
        stream.tell(stream.view().look(known, last, position -> records.after(person, position, MOST_AT_ONCE)));
        if (stream.hasToWrite()) {
            writers.write(stream);
        }
    }
}
