package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.sycee.notifications.NoticeKind;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.Rides;

/** Tells a rider who comes; a car that is there by now is told of as such. */
@ApplicationScoped
class DriverFoundNews implements NewsSource {

    private final RideCarNews news;

    @Inject
    DriverFoundNews(RideCarNews news) {
        this.news = news;
    }

    @Override
    public String type() {
        return Rides.DRIVER_FOUND;
    }

    @Override
    public Optional<News> of(UUID subject) {
        var states = EnumSet.of(RideStatus.State.ASSIGNED, RideStatus.State.ARRIVING);
        return news.of(subject, NoticeKind.RIDE_DRIVER_FOUND, states);
    }
}
