package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.sycee.notifications.NoticeKind;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.Rides;

/** Tells a rider that the car is there. */
@ApplicationScoped
class CarWaitsNews implements NewsSource {

    private final RideCarNews news;

    @Inject
    CarWaitsNews(RideCarNews news) {
        this.news = news;
    }

    @Override
    public String type() {
        return Rides.CAR_WAITS;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return news.of(subject, NoticeKind.RIDE_CAR_WAITS, EnumSet.of(RideStatus.State.WAITING));
    }
}
