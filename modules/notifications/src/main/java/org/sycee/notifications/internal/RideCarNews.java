package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.notifications.NoticeKind;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.Ride;
import org.sycee.rides.Rides;

/** What riders are told of the car that comes for them, once for each car. */
@ApplicationScoped
class RideCarNews {

    private final Rides rides;

    @Inject
    RideCarNews(Rides rides) {
        this.rides = rides;
    }

    /** Nothing, if the ride is in none of these states any more. */
    Optional<News> of(UUID ride, NoticeKind kind, Set<RideStatus.State> states) {
        return rides.find(ride)
                .filter(found -> !found.order().state().hasEnded())
                .flatMap(found -> found.seen()
                        .filter(seen -> states.contains(seen.state()))
                        .flatMap(seen -> news(found, seen, kind)));
    }

    private static Optional<News> news(Ride ride, RideStatus seen, NoticeKind kind) {
        return seen.driver()
                .flatMap(driver -> seen.car().map(car -> {
                    var parameters = Map.of(
                            "payee", ride.offer().operator().name(),
                            "driver", driver.name(),
                            "plate", car.plate(),
                            "car", car.model());
                    var cause = Ids.named(ride.id() + "/" + kind + "/" + car.plate());
                    return new News(ride.order().payer(), cause, kind, "/rides/" + ride.id(), parameters);
                }));
    }
}
