package org.sycee.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;

/** A page of top-ups in doubt on an administrator's wire. */
record PayInCasesJson(List<LineJson> items, Optional<UUID> nextCursor) {

    /** One of the list, with its full days in doubt. */
    record LineJson(
            UUID topUp,
            String instance,
            MoneyJson amount,
            Instant since,
            long days,
            Optional<PayInCaseJson.ProposalJson> proposal) {

        static LineJson of(PayInCaseLine line) {
            var payIn = line.payIn();
            return new LineJson(
                    payIn.id(),
                    payIn.instance(),
                    MoneyJson.of(payIn.amount()),
                    payIn.suspendedAt(),
                    line.age().toDays(),
                    line.proposal().map(PayInCaseJson.ProposalJson::of));
        }
    }

    /** One line more than a page was read, if there is one: it tells that there is a next page. */
    static PayInCasesJson of(List<PayInCaseLine> found, int page) {
        var items = found.stream().limit(page).map(LineJson::of).toList();
        var next = found.size() > page ? Optional.of(items.get(page - 1).topUp()) : Optional.<UUID>empty();
        return new PayInCasesJson(items, next);
    }
}
