package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What the operator can set about orders. */
@ApplicationScoped
class OrdersSettings {

    private final Function<String, Optional<String>> source;

    @Inject
    OrdersSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    OrdersSettings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** {@code sycee.orders.answer-within}: how long a request waits for an order before it says where it stands. */
    Duration answerWithin() {
        return time("sycee.orders.answer-within", "PT3S");
    }

    /** {@code sycee.orders.unknown-deadline}: after this time in doubt, the payer gets the money back. */
    Duration unknownDeadline() {
        return time("sycee.orders.unknown-deadline", "PT24H");
    }

    /** {@code sycee.orders.ride-deadline}: the same for a ride, which takes longer than any other order. */
    Duration rideDeadline() {
        return time("sycee.orders.ride-deadline", "PT12H");
    }

    /** {@code sycee.orders.fare-deadline}: after this time without a word to a fare above the cap, it is declined. */
    Duration fareDeadline() {
        return time("sycee.orders.fare-deadline", "PT1H");
    }

    /** {@code sycee.orders.max-suspense}: no new order makes the doubt more, per instance and currency in minor units. */
    long maxSuspense() {
        return Long.parseLong(source.apply("sycee.orders.max-suspense").orElse("1000000"));
    }

    /** {@code sycee.orders.lease}: after this time a silent server's orders are taken over; longer than any one call. */
    Duration lease() {
        return time("sycee.orders.lease", "PT1M");
    }

    /** {@code sycee.server.id}: this server's name, the same after a restart, unique among servers; the host's name. */
    String serverId() {
        return source.apply("sycee.server.id").orElseGet(OrdersSettings::hostName);
    }

    private Duration time(String key, String otherwise) {
        return Duration.parse(source.apply(key).orElse(otherwise));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("this host has no name; set sycee.server.id", e);
        }
    }
}
