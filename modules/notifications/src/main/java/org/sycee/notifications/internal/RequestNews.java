package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.moneyrequests.MoneyRequest;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.notifications.NoticeKind;

/** What one of two people is told of a request for money, as that one sees it. */
@ApplicationScoped
class RequestNews {

    private final MoneyRequests requests;

    @Inject
    RequestNews(MoneyRequests requests) {
        this.requests = requests;
    }

    /** The request as its payer sees it. */
    Optional<News> ofPayer(UUID request, NoticeKind kind) {
        return requests.sides(request).flatMap(sides -> of(sides.payer(), request, kind));
    }

    /** The request as the one sees it who has asked. */
    Optional<News> ofAsking(UUID request, NoticeKind kind) {
        return requests.sides(request).flatMap(sides -> of(sides.asking(), request, kind));
    }

    private Optional<News> of(PersonId person, UUID id, NoticeKind kind) {
        return requests.find(person, id)
                .filter(request -> stillTells(request, kind))
                .map(request -> {
                    var parameters =
                            FromPerson.parameters(request.other(), request.amount(), Optional.of(request.note()));
                    return new News(person, causeOf(request, kind), kind, "/money-requests/" + id, parameters);
                });
    }

    /** A request that was answered or taken back before its payer heard of it is no news any more. */
    private static boolean stillTells(MoneyRequest request, NoticeKind kind) {
        return kind != NoticeKind.MONEY_REQUESTED
                || switch (request.state()) {
                    case OPEN, PAYING -> true;
                    case PAID, DECLINED, CANCELLED -> false;
                };
    }

    /** One payment is told once: by the request that it pays, or as money received, whichever is heard first. */
    private static UUID causeOf(MoneyRequest request, NoticeKind kind) {
        return request.payment().orElseGet(() -> Ids.named(request.id() + "/" + kind));
    }
}
