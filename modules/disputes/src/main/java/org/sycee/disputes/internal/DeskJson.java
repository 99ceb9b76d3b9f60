package org.sycee.disputes.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.disputes.DisputeReason;
import org.sycee.disputes.DisputeState;
import org.sycee.kernel.MoneyJson;

/** A page of disputes on an administrator's wire. */
record DeskJson(List<LineJson> items, Optional<UUID> nextCursor) {

    /** One dispute of the list. */
    record LineJson(
            UUID id,
            UUID order,
            UUID person,
            String kind,
            String payee,
            MoneyJson total,
            DisputeReason reason,
            DisputeState state,
            Instant createdAt,
            Instant answerBy) {

        static LineJson of(DisputeEntity row) {
            var dispute = row.shown();
            var subject = dispute.subject();
            return new LineJson(
                    dispute.id(),
                    subject.order(),
                    dispute.person().value(),
                    subject.kind(),
                    subject.payee(),
                    MoneyJson.of(subject.total()),
                    dispute.claim().reason(),
                    dispute.state(),
                    dispute.raisedAt(),
                    dispute.answerBy());
        }
    }

    /** One line more than a page was read, if there is one: it tells that there is a next page. */
    static DeskJson of(List<DisputeEntity> found, int page) {
        var items = found.stream().limit(page).map(LineJson::of).toList();
        var next = found.size() > page ? Optional.of(items.get(page - 1).id()) : Optional.<UUID>empty();
        return new DeskJson(items, next);
    }
}
