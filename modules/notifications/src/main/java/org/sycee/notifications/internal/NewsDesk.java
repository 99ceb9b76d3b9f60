package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;

/** Writes a notice for every event that is news to somebody; hearing it again writes nothing more. */
@ApplicationScoped
class NewsDesk implements EventConsumer {

    private final Instance<NewsSource> sources;
    private final NoticeRecords records;

    @Inject
    NewsDesk(Instance<NewsSource> sources, NoticeRecords records) {
        this.sources = sources;
        this.records = records;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Set<String> types() {
        return sources.stream().map(NewsSource::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void consume(Event event) {
        sources.stream()
                .filter(source -> event.is(source.type()))
                .flatMap(source -> source.of(event.subject()).stream())
                .forEach(records::add);
    }
}
