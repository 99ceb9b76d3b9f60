package org.sycee.partner.tck;

import java.util.List;
import org.sycee.money.Money;
import org.sycee.partner.spi.RideBooking;

/** What can happen to rides alone: a fare below or above the cap, and calling off. */
final class RideCases {

    private static final int LONG_RIDE_MILLIS = 600_000;
    private static final int A_LITTLE_SECONDS = 10;
    private static final int MOST_STEPS = 100;

    static final List<Case> ALL = List.of(
            new Case("F18", "a fare below the cap is taken as it is", RideCases::fareBelowTheCap),
            new Case("F32", "a fare above the cap, and the rider agrees", trial -> fareAboveTheCap(trial, true)),
            new Case(
                    "F32",
                    "a fare above the cap, and the rider does not agree",
                    trial -> fareAboveTheCap(trial, false)),
            new Case("F33", "called off while the booking's answer is lost", RideCases::calledOffUnanswered),
            new Case("F33", "called off before the booking comes", RideCases::calledOffBefore),
            new Case("F05", "called off while it is queued", RideCases::calledOffWhileQueued),
            new Case("F33", "calling off costs more than was agreed", RideCases::calledOffTooLate));

    private RideCases() {}

    private static void fareBelowTheCap(Trial trial) {
        var booking = trial.rides().next();
        trial.expectPaidOnce(booking, trial.pay(booking));
    }

    /** What the partner may take is what the rider has said, and nothing before. */
    private static void fareAboveTheCap(Trial trial, boolean riderAgrees) {
        var rides = trial.rides();
        var booking = trial.stand().calls().within(rides::nextAboveTheCap);
        trial.pay(booking);
        trial.fareAskedFor(booking).ifPresent(fare -> {
            trial.expectNothingTaken();
            var agreed = riderAgrees ? RideMover.raised(booking, fare) : booking;
            var belief = trial.ask(agreed, () -> rides.service().agreeOnFare(agreed));
            trial.expectTaken(booking, agreed, belief);
        });
    }

    private static void calledOffUnanswered(Trial trial) {
        var booking = longRide(trial);
        trial.faultOfSending("RESET");
        trial.expectNothingCertain(trial.pay(booking), "a connection cut");
        trial.expectRefused(booking, calledOff(trial, booking));
    }

    /** The host gives up a request that the partner has not got; should it come, it is too late. */
    private static void calledOffBefore(Trial trial) {
        var booking = longRide(trial);
        trial.faultOfSending("TIMEOUT_BEFORE");
        trial.expectNothingCertain(trial.pay(booking), "silence");
        trial.expect(Belief.REJECTED, calledOff(trial, booking), "calling off a key that was never seen");
        trial.expectRefused(booking, trial.pay(booking));
    }

    /** The partner has said that it will not be: it must hold to that once it sees what was asked. */
    private static void calledOffWhileQueued(Trial trial) {
        var booking = longRide(trial);
        QueueCases.queue(trial, booking);
        trial.expect(Belief.REJECTED, calledOff(trial, booking), "calling off what is queued");
        QueueCases.deliver(trial);
        trial.expectRefused(booking, Belief.UNKNOWN);
    }

    private static void calledOffTooLate(Trial trial) {
        var rides = trial.rides();
        var booking = longRide(trial);
        trial.pay(booking);
        var free = trial.stand().calls().within(() -> rides.terms(booking));
        for (var left = MOST_STEPS; left > 0 && feeOf(trial, booking).isZero(); left--) {
            trial.stand().simulator().advance(A_LITTLE_SECONDS);
        }
        var belief = trial.ask(booking, () -> rides.service().cancel(booking, free));
        trial.expectNothingCertain(belief, "a fee that nobody agreed to");
        trial.stand().simulator().advance(LONG_RIDE_MILLIS / 1_000);
        trial.expectPaidOnce(booking, Belief.IN_PROGRESS);
    }

    private static Money feeOf(Trial trial, RideBooking booking) {
        return trial.stand().calls().within(() -> trial.rides().terms(booking)).fee();
    }

    private static RideBooking longRide(Trial trial) {
        trial.stand().simulator().pace(LONG_RIDE_MILLIS);
        return trial.stand().calls().within(trial.rides()::next);
    }

    private static Belief calledOff(Trial trial, RideBooking booking) {
        var rides = trial.rides();
        return trial.ask(booking, () -> rides.service().cancel(booking, rides.terms(booking)));
    }
}
