package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.notifications.NoticeKind;

/** Tells who has asked that the other one does not want to pay. */
@ApplicationScoped
class RequestDeclinedNews implements NewsSource {

    private final RequestNews news;

    @Inject
    RequestDeclinedNews(RequestNews news) {
        this.news = news;
    }

    @Override
    public String type() {
        return MoneyRequests.DECLINED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return news.ofAsking(subject, NoticeKind.REQUEST_DECLINED);
    }
}
