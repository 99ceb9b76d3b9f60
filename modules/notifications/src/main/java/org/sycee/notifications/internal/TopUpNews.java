package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.notifications.NoticeKind;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIns;

/** Tells how a top-up ended. */
@ApplicationScoped
class TopUpNews implements NewsSource {

    private final PayIns payIns;

    @Inject
    TopUpNews(PayIns payIns) {
        this.payIns = payIns;
    }

    @Override
    public String type() {
        return PayIns.ENDED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return payIns.personOf(subject)
                .flatMap(person -> payIns.find(person, subject)
                        .flatMap(payIn -> kindOf(payIn).map(kind -> news(person, payIn, kind))));
    }

    private static Optional<NoticeKind> kindOf(PayIn payIn) {
        return switch (payIn.state()) {
            case SETTLED -> Optional.of(NoticeKind.TOP_UP_SUCCEEDED);
            case RELEASED -> Optional.of(NoticeKind.TOP_UP_FAILED);
            case PLACED, SUBMITTED, AWAITING_PAYER, SETTLING, RELEASING, SUSPENDED -> Optional.empty();
        };
    }

    private static News news(PersonId person, PayIn payIn, NoticeKind kind) {
        var parameters = Map.of(
                "amount", Long.toString(payIn.amount().minorUnits()),
                "currency", payIn.amount().currency().getCurrencyCode());
        return new News(person, payIn.id(), kind, "/top-ups/" + payIn.id(), parameters);
    }
}
