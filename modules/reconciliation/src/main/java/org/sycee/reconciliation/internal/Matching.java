package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.partners.CallBook;
import org.sycee.partners.CallBook.Called;
import org.sycee.reconciliation.internal.MatchRecords.Decidable;

/**
 * Compares an instance's files with our calls and the ledger, a page after the other.
 *
 * <p>What is written before the end is derived and may be written again; so a comparison that dies is begun anew.
 */
@ApplicationScoped
class Matching {

    private static final Logger LOG = System.getLogger(Matching.class.getName());

    private final MatchRecords records;
    private final OurBooks books;
    private final CallBook calls;
    private final Clock clock;

    @Inject
    Matching(MatchRecords records, OurBooks books, CallBook calls, Clock clock) {
        this.records = records;
        this.books = books;
        this.calls = calls;
        this.clock = clock;
    }

    /** Uses a turn. */
    void run(Turn turn) {
        var horizon = horizon(turn.instance());
        var files = records.begin(turn, horizon);
        files.forEach(file -> markCalls(turn, file.period()));
        eachPage(after -> records.keys(turn, after), key -> key, keys -> look(turn, keys));
        eachPage(after -> records.decidable(turn, after), one -> one.key().toString(), all -> hear(turn, all));
        records.judge(turn, horizon);
        records.finish(turn, files, horizon);
        LOG.log(Level.INFO, "partner files compared instance={0} files={1}", turn.instance(), files.size());
    }

    private Horizon horizon(String instance) {
        return new Horizon(clock.instant(), calls.visibilityWindow(instance).map(Period.SKEW::plus));
    }

    private void markCalls(Turn turn, Period period) {
        var from = period.from().minus(Period.SKEW);
        var to = period.to().plus(Period.SKEW);
        var page = calls.begun(turn.instance(), from, to, Optional.empty());
        while (!page.isEmpty()) {
            records.mark(turn, page.stream().map(Called::key).toList());
            page = calls.begun(turn.instance(), from, to, Optional.of(page.get(page.size() - 1)));
        }
    }

    private void look(Turn turn, List<String> keys) {
        var known = keys.stream().flatMap(Matching::id).collect(Collectors.toSet());
        write(turn, known);
    }

    private void write(Turn turn, Set<UUID> keys) {
        var ours = books.find(turn.instance(), keys);
        records.write(turn, ours);
    }

    /** Ours are ids; a partner may list anything. */
    static Stream<UUID> id(String key) {
        try {
            return Stream.of(UUID.fromString(key)).filter(id -> id.toString().equals(key));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private void hear(Turn turn, List<Decidable> decidable) {
        decidable.forEach(one -> calls.hear(turn.instance(), one.key(), one.said()));
        write(turn, decidable.stream().map(Decidable::key).collect(Collectors.toSet()));
    }

    private static <T> void eachPage(Function<String, List<T>> pages, Function<T, String> key, Consumer<List<T>> work) {
        var page = pages.apply("");
        while (!page.isEmpty()) {
            work.accept(page);
            page = pages.apply(key.apply(page.get(page.size() - 1)));
        }
    }
}
