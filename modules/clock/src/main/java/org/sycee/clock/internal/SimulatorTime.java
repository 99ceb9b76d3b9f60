package org.sycee.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Takes the simulator along; it forgets its time at a restart, so it is told again and again. */
@ApplicationScoped
class SimulatorTime {

    private static final Logger LOG = System.getLogger(SimulatorTime.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ClockSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile boolean hasFollowed = true;

    @Inject
    SimulatorTime(ClockSettings settings) {
        this.settings = settings;
    }

    /** Tells it how far ahead of real time to be; at real time there is nothing to tell. */
    void follow(Duration ahead) {
        if (!ahead.isZero()) {
            settings.simulatorUrl().ifPresent(url -> hasFollowed = tell(url, ahead));
        }
    }

    /** Whether it was reached the last time; empty if there is none. */
    Optional<Boolean> hasFollowed() {
        return settings.simulatorUrl().map(url -> hasFollowed);
    }

    private boolean tell(URI url, Duration ahead) {
        try {
            var status =
                    client.send(request(url, ahead), BodyHandlers.discarding()).statusCode();
            return status == 200;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the simulator cannot be taken along now", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpRequest request(URI url, Duration ahead) {
        return HttpRequest.newBuilder(url.resolve("/clock/ahead"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"seconds\":" + ahead.toSeconds() + "}"))
                .build();
    }
}
