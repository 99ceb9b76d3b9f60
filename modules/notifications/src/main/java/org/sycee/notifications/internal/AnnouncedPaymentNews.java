package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.notifications.NoticeKind;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.Mandates;

/** Gives notice of a payment before a mandate makes it; once it was skipped there is nothing to announce. */
@ApplicationScoped
class AnnouncedPaymentNews implements NewsSource {

    private final MandatePaymentNews news;

    @Inject
    AnnouncedPaymentNews(MandatePaymentNews news) {
        this.news = news;
    }

    @Override
    public String type() {
        return Mandates.PAYMENT_ANNOUNCED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return news.payment(subject)
                .filter(payment -> payment.state() != MandatePayment.State.SKIPPED)
                .flatMap(payment -> news.of(
                        payment,
                        NoticeKind.MANDATE_PAYMENT_ANNOUNCED,
                        Map.of("date", payment.payAt().toString())));
    }
}
