package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How a test or an administrator sets the demand for rides and how fast they go. */
record RideControls(Rides rides) {

    private static final long LONGEST_RIDE_MILLIS = Duration.ofDays(1).toMillis();

    List<Route> routes() {
        return List.of(
                Route.post("/rides/surge", this::surge),
                Route.delete("/rides/surge", request -> followTheHour()),
                Route.post("/rides/pace", this::pace));
    }

    private Answer surge(Request request) {
        var percent = Body.of(request).only(Set.of("percent")).number("percent", 100, 500);
        rides.offers().demand().set((int) percent);
        return Answer.empty(204);
    }

    private Answer followTheHour() {
        rides.offers().demand().followTheHour();
        return Answer.empty(204);
    }

    /** Rides that are booked from now on last so long. */
    private Answer pace(Request request) {
        var millis = Body.of(request).only(Set.of("millis")).number("millis", 1, LONGEST_RIDE_MILLIS);
        rides.pace().set(Duration.ofMillis(millis));
        return Answer.empty(204);
    }
}
