package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.sycee.money.Money;

/** What drivers are given: one tip per key, for rides that have arrived. */
record Tips(Books books, Clock clock) {

    private static final Money MOST = Tariff.usd(10_000);

    /** The tip of this key; empty if the key was used for another one. */
    Optional<Tip> give(String key, String ride, Money amount, Optional<Fault> fault) {
        synchronized (books) {
            return books.tip(key)
                    .map(first -> Optional.of(first)
                            .filter(tip ->
                                    tip.ride().equals(ride) && tip.amount().equals(amount)))
                    .orElseGet(() -> Optional.of(first(key, ride, amount, fault)));
        }
    }

    private Tip first(String key, String ride, Money amount, Optional<Fault> fault) {
        var now = clock.instant();
        var delay = fault.filter(one -> one.mode() == Fault.Mode.PENDING_FOR)
                .map(Fault::delay)
                .orElse(Duration.ZERO);
        var isRefused = fault.filter(one -> one.mode().isRefusal()).isPresent();
        var isTaken = !isRefused && hasArrived(ride) && amount.compareTo(MOST) <= 0;
        var reference = "ST-" + Tokens.random(5).toUpperCase(Locale.ROOT);
        var tip = new Tip(key, reference, ride, amount, isTaken, now, now.plus(delay), Part.isAsked(fault));
        books.write(tip);
        return tip;
    }

    private boolean hasArrived(String ride) {
        return books.ride(ride)
                .filter(found -> found.state() == Ride.State.ARRIVED)
                .isPresent();
    }
}
