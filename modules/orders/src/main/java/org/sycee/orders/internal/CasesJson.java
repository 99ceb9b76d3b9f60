package org.sycee.orders.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.payments.Resolution;

/** A page of cases on an administrator's wire, and how old the doubt is. */
record CasesJson(List<LineJson> items, Optional<UUID> nextCursor, List<AgeingJson> ageing) {

    /** One case of the list, with its full days in doubt. */
    record LineJson(
            UUID order,
            String kind,
            String instance,
            String payee,
            MoneyJson amount,
            Instant since,
            long days,
            Optional<Instant> lateSuccessAt,
            Optional<Instant> lateRefusalAt,
            Optional<CaseJson.ProposalJson> proposal,
            Optional<Resolution> resolution) {

        static LineJson of(CaseLine line) {
            var found = line.found();
            return new LineJson(
                    found.terms().order(),
                    found.terms().kind(),
                    found.terms().payee().instance(),
                    found.terms().payee().name(),
                    MoneyJson.of(found.amount()),
                    found.since(),
                    line.age().toDays(),
                    found.lateSuccessAt(),
                    found.lateRefusalAt(),
                    line.proposal().map(CaseJson.ProposalJson::of),
                    found.resolution());
        }
    }

    /** The sums of one instance in one currency, and whether they are too much for new orders. */
    record AgeingJson(
            String instance,
            long cases,
            MoneyJson upToADay,
            MoneyJson upToAWeek,
            MoneyJson upToAMonth,
            MoneyJson older,
            MoneyJson total,
            boolean refusesOrders) {

        static AgeingJson of(Ageing ageing, long maxSuspense) {
            return new AgeingJson(
                    ageing.instance(),
                    ageing.cases(),
                    MoneyJson.of(ageing.upToADay()),
                    MoneyJson.of(ageing.upToAWeek()),
                    MoneyJson.of(ageing.upToAMonth()),
                    MoneyJson.of(ageing.older()),
                    MoneyJson.of(ageing.total()),
                    ageing.total().minorUnits() > maxSuspense);
        }
    }

    /** One line more than a page was read, if there is one: it tells that there is a next page. */
    static CasesJson of(List<CaseLine> found, int page, List<AgeingJson> ageing) {
        var items = found.stream().limit(page).map(LineJson::of).toList();
        var next = found.size() > page ? Optional.of(items.get(page - 1).order()) : Optional.<UUID>empty();
        return new CasesJson(items, next, ageing);
    }
}
