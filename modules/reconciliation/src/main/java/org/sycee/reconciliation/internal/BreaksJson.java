package org.sycee.reconciliation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;

/** A page of breaks on an administrator's wire, and how old they are. */
record BreaksJson(List<LineJson> items, Optional<UUID> nextCursor, List<AgeingJson> ageing) {

    /** One break of the list; a positive difference is what the partner says it got beyond the books. */
    record LineJson(
            UUID id,
            String instance,
            String key,
            Finding finding,
            BreakState state,
            MoneyJson difference,
            Instant since,
            Optional<SubjectJson> subject,
            Optional<UUID> file) {

        static LineJson of(BreakEntity found) {
            return new LineJson(
                    found.id(),
                    found.instance(),
                    found.key(),
                    found.finding(),
                    found.state(),
                    MoneyJson.of(found.difference()),
                    found.since(),
                    found.subject().map(SubjectJson::of),
                    found.file());
        }
    }

    /** The order, refund or top-up that a break concerns. */
    record SubjectJson(OurSide.Subject.Kind kind, UUID id) {

        static SubjectJson of(OurSide.Subject subject) {
            return new SubjectJson(subject.kind(), subject.id());
        }
    }

    /** The sums of one instance in one currency. */
    record AgeingJson(
            String instance,
            long breaks,
            MoneyJson upToADay,
            MoneyJson upToAWeek,
            MoneyJson upToAMonth,
            MoneyJson older,
            MoneyJson total) {

        static AgeingJson of(Ageing ageing) {
            return new AgeingJson(
                    ageing.instance(),
                    ageing.breaks(),
                    MoneyJson.of(ageing.upToADay()),
                    MoneyJson.of(ageing.upToAWeek()),
                    MoneyJson.of(ageing.upToAMonth()),
                    MoneyJson.of(ageing.older()),
                    MoneyJson.of(ageing.total()));
        }
    }

    /** One break more than a page was read, if there is one: it tells that there is a next page. */
    static BreaksJson of(List<BreakEntity> found, int page, List<Ageing> ageing) {
        var items = found.stream().limit(page).map(LineJson::of).toList();
        var next = found.size() > page ? Optional.of(items.get(page - 1).id()) : Optional.<UUID>empty();
        return new BreaksJson(items, next, ageing.stream().map(AgeingJson::of).toList());
    }

    static BreaksJson all(List<BreakEntity> found) {
        return of(found, found.size(), List.of());
    }
}
