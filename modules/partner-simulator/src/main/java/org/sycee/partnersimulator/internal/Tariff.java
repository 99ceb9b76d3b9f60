package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.List;
import org.sycee.money.Money;

/**
 * What the rides of a class cost at a demand.
 *
 * @param surgePercent 100 is the ordinary fare
 */
record Tariff(RideClass rideClass, int surgePercent) {

    static final Money NOTHING = Money.of(0, "USD");
    static final Money CANCELLATION = Money.of(400, "USD");
    /** What a waiting driver does not charge for. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long BASE = 250;
    private static final long PER_KILOMETRE = 140;
    private static final long PER_MINUTE = 30;
    private static final long PER_MINUTE_OF_WAITING = 40;

    Fare fare(Drive drive) {
        var charged = Math.max(0, drive.waiting().minus(PATIENCE).toSeconds());
        var ordinary = new Fare(List.of())
                .with(Fare.Part.BASE, ofClass(BASE))
                .with(Fare.Part.DISTANCE, ofClass(PER_KILOMETRE * drive.metres() / 1_000))
                .with(Fare.Part.TIME, ofClass(PER_MINUTE * drive.driving().toSeconds() / 60))
                .with(Fare.Part.WAITING, ofClass(PER_MINUTE_OF_WAITING * charged / 60));
        var surge = ordinary.total().minorUnits() * (surgePercent - 100) / 100;
        return ordinary.with(Fare.Part.SURGE, usd(surge));
    }

    private Money ofClass(long ordinary) {
        return usd(ordinary * rideClass.percent() / 100);
    }

    static Money usd(long cents) {
        return Money.of(cents, "USD");
    }
}
