package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.Disputes;
import org.sycee.notifications.NoticeKind;

/** Tells a payer that a dispute was answered; the answer's words are beside the order. Money that came back is told by itself. */
@ApplicationScoped
class DisputeNews implements NewsSource {

    private final Disputes disputes;

    @Inject
    DisputeNews(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public String type() {
        return Disputes.ANSWERED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return disputes.find(subject).map(DisputeNews::news);
    }

    private static News news(Dispute dispute) {
        var subject = dispute.subject();
        var parameters = Map.of("product", subject.kind(), "payee", subject.payee());
        var path = "/orders/" + subject.order();
        return new News(dispute.person(), dispute.id(), NoticeKind.DISPUTE_ANSWERED, path, parameters);
    }
}
