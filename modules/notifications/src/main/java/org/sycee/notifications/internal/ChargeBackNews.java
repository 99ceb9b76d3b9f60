package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.notifications.NoticeKind;
import org.sycee.payments.PayIn.TakenBack;
import org.sycee.payments.PayIns;

/** Tells that a card's bank has taken a top-up back, and what is owed since. */
@ApplicationScoped
class ChargeBackNews implements NewsSource {

    private final PayIns payIns;

    @Inject
    ChargeBackNews(PayIns payIns) {
        this.payIns = payIns;
    }

    @Override
    public String type() {
        return PayIns.CHARGED_BACK;
    }

    @Override
    public Optional<News> of(UUID topUp) {
        return payIns.personOf(topUp)
                .flatMap(person -> payIns.find(person, topUp)
                        .flatMap(payIn -> payIn.takenBack().map(takenBack -> news(person, topUp, takenBack))));
    }

    private static News news(PersonId person, UUID topUp, TakenBack takenBack) {
        var path = "/top-ups/" + topUp;
        return new News(person, takenBack.id(), NoticeKind.TOP_UP_CHARGED_BACK, path, parameters(takenBack));
    }

    private static Map<String, String> parameters(TakenBack takenBack) {
        var parameters = new TreeMap<String, String>();
        parameters.put("amount", digits(takenBack.amount()));
        parameters.put("currency", takenBack.amount().currency().getCurrencyCode());
        if (takenBack.owed().isPositive()) {
            parameters.put("owed", digits(takenBack.owed()));
        }
        return parameters;
    }

    private static String digits(Money money) {
        return Long.toString(money.minorUnits());
    }
}
