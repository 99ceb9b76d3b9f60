package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sycee.notifications.NoticeKind;
import org.sycee.payments.Corrections;
import org.sycee.payments.Corrections.Corrected;

/** Tells a payer what came back because its partner never got it. */
@ApplicationScoped
class CorrectionNews implements NewsSource {

    private final Corrections corrections;

    @Inject
    CorrectionNews(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public String type() {
        return Corrections.CORRECTED;
    }

    @Override
    public Optional<News> of(UUID correction) {
        return corrections.find(correction).map(CorrectionNews::news);
    }

    private static News news(Corrected corrected) {
        var path = "/orders/" + corrected.of();
        return new News(corrected.payer(), corrected.id(), NoticeKind.PAYMENT_CORRECTED, path, parameters(corrected));
    }

    private static Map<String, String> parameters(Corrected corrected) {
        var parameters = new TreeMap<String, String>();
        parameters.put("payee", corrected.payee());
        parameters.put("amount", Long.toString(corrected.amount().minorUnits()));
        parameters.put("currency", corrected.amount().currency().getCurrencyCode());
        if (corrected.fee().isPositive()) {
            parameters.put("fee", Long.toString(corrected.fee().minorUnits()));
        }
        return parameters;
    }
}
