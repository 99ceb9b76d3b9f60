package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.notifications.NoticeKind;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.Mandates;

/** Tells why a mandate did not pay a bill, unless the person knows: by stopping it, or by the end of the order. */
@ApplicationScoped
class SkippedPaymentNews implements NewsSource {

    private final MandatePaymentNews news;

    @Inject
    SkippedPaymentNews(MandatePaymentNews news) {
        this.news = news;
    }

    @Override
    public String type() {
        return Mandates.PAYMENT_SKIPPED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return news.payment(subject)
                .filter(payment -> payment.payment().isEmpty())
                .flatMap(payment -> payment.reason()
                        .filter(reason -> reason != MandatePayment.Reason.STOPPED)
                        .flatMap(reason ->
                                news.of(payment, NoticeKind.MANDATE_PAYMENT_SKIPPED, Map.of("reason", reason.name()))));
    }
}
