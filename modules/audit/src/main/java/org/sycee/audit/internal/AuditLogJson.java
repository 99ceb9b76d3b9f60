package org.sycee.audit.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sycee.kernel.Actor;

/** A page of the log on the wire. */
record AuditLogJson(List<RecordJson> items, Optional<UUID> nextCursor) {

    record ActorJson(Actor.Kind kind, UUID id) {}

    record RecordJson(
            UUID id, Instant at, ActorJson actor, String action, String subject, Map<String, String> details) {

        static RecordJson of(AuditRecordEntity record) {
            var actor = new ActorJson(record.actor().kind(), record.actor().id());
            return new RecordJson(
                    record.id(),
                    record.at(),
                    actor,
                    record.action(),
                    record.subject(),
                    new TreeMap<>(record.details()));
        }
    }

    /** One record more than a page was read, if there is one: it tells that there is a next page. */
    static AuditLogJson of(List<AuditRecordEntity> found, int page) {
        var items = found.stream().limit(page).map(RecordJson::of).toList();
        var next = found.size() > page ? Optional.of(items.get(page - 1).id()) : Optional.<UUID>empty();
        return new AuditLogJson(items, next);
    }
}
