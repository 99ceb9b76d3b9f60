package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.notifications.NoticeKind;

/** Tells who is asked for money. */
@ApplicationScoped
class AskedNews implements NewsSource {

    private final RequestNews news;

    @Inject
    AskedNews(RequestNews news) {
        this.news = news;
    }

    @Override
    public String type() {
        return MoneyRequests.ASKED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return news.ofPayer(subject, NoticeKind.MONEY_REQUESTED);
    }
}
