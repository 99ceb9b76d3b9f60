package org.sycee.partner.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerResponse;

/** What can happen to callbacks; nobody is called back about tips, nor about what goes back or out. */
final class CallbackCases {

    private static final Duration SKEW = Duration.ofMinutes(10);
    private static final Duration DAYS = Duration.ofDays(3);
    private static final int MANY = 100;

    static final List<Case> ALL = Stream.of(
                    new Case("F11", "the same callback a hundred times at once", CallbackCases::repeatedCallback),
                    new Case("F12", "the callback before the answer", CallbackCases::earlyCallback),
                    new Case(
                            "F13",
                            "called back with success, then as pending",
                            trial -> toldOtherwise(trial, "PENDING")),
                    new Case(
                            "F14", "called back with success, then as failed", trial -> toldOtherwise(trial, "FAILED")),
                    new Case("F15", "a callback without what it is about", CallbackCases::emptyCallback),
                    new Case("F17", "a callback that is three days late", CallbackCases::lateCallback),
                    new Case("F30", "a callback that is ten minutes old", CallbackCases::oldCallback))
            .map(each -> each.ifOnly(Condition.CALLED_BACK))
            .toList();

    private CallbackCases() {}

    private static void repeatedCallback(Trial trial) {
        var payment = Cases.paidSoon(trial);
        var belief = trial.pay(payment);
        trial.callbackAbout(payment).ifPresent(callback -> {
            var readings = readMany(trial, callback).collect(Collectors.toSet());
            if (readings.size() != 1 || readings.contains(Optional.<CallbackFact>empty())) {
                trial.find("one callback was read in more than one way");
            }
            expectNoRefusal(trial, payment, callback);
        });
        trial.expectPaidOnce(payment, belief);
    }

    private static Stream<Optional<CallbackFact>> readMany(Trial trial, Callback callback) {
        return IntStream.range(0, MANY).parallel().mapToObj(any -> trial.read(callback));
    }

    /** The callback of what was paid may say too little, but not the contrary. */
    private static void expectNoRefusal(Trial trial, Operation payment, Callback callback) {
        trial.read(callback)
                .map(fact -> trial.believe(payment, fact.result()))
                .filter(Belief.REJECTED::equals)
                .ifPresent(refusal -> trial.find("the callback of a success means REJECTED"));
    }

    /** The answer is held back until the callback has come. */
    private static void earlyCallback(Trial trial) {
        var payment = Cases.paidSoon(trial);
        var told = new CountDownLatch(1);
        trial.stand().line().spoilNext(answer -> heldUntil(told, answer));
        var belief = trial.stand().calls().start(() -> trial.pay(payment));
        trial.callbackAbout(payment).ifPresent(callback -> expectNoRefusal(trial, payment, callback));
        told.countDown();
        var late = resultOf(belief);
        if (late == Belief.REJECTED) {
            trial.find("the late answer means REJECTED");
        }
        trial.expectPaidOnce(payment, Cases.inquired(late));
    }

    private static PartnerResponse heldUntil(CountDownLatch told, PartnerResponse answer) {
        try {
            told.await();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Belief resultOf(Future<Belief> belief) {
        try {
            return Objects.requireNonNull(belief.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each callback is read for what it says, and no inquiry learns from it. */
    private static void toldOtherwise(Trial trial, String status) {
        var payment = Cases.paidSoon(trial);
        var belief = trial.pay(payment);
        trial.callbackAbout(payment);
        trial.expectPaidOnce(payment, belief);
        trial.awaitQuiet();
        trial.stand().simulator().tell(payment.key(), status);
        trial.nextCallbackWith(payment)
                .flatMap(trial::read)
                .map(fact -> trial.believe(payment, fact.result()))
                .filter(Belief.SUCCEEDED::equals)
                .ifPresent(believed -> trial.find("a callback as " + status + " means SUCCEEDED"));
        trial.expect(Belief.SUCCEEDED, trial.inquire(payment), "an inquiry after it");
    }

    /** The host refuses what is forged or stale before a plugin sees it; what is left must not be guessed. */
    private static void emptyCallback(Trial trial) {
        var payment = Cases.paidSoon(trial);
        var belief = trial.pay(payment);
        trial.callbackAbout(payment)
                .flatMap(real -> trial.read(new Callback(real.headers(), JsonTree.read("{}"))))
                .map(fact -> trial.believe(payment, fact.result()))
                .ifPresent(guessed -> trial.expectNothingCertain(guessed, "a callback with an empty body"));
        trial.expectPaidOnce(payment, belief);
    }

    /** The host holds a callback's time against its own clock: the plugin reads it as any other. */
    private static void oldCallback(Trial trial) {
        var payment = Cases.paidSoon(trial);
        var belief = trial.pay(payment);
        trial.callbackAbout(payment).ifPresent(callback -> {
            if (!trial.read(callback).equals(trial.read(aged(callback)))) {
                trial.find("a callback was read in another way because of its time");
            }
        });
        trial.expectPaidOnce(payment, belief);
    }

    private static Callback aged(Callback callback) {
        var headers = new HashMap<>(callback.headers());
        headers.computeIfPresent(
                "webhook-timestamp", (any, seconds) -> Long.toString(Long.parseLong(seconds) - SKEW.toSeconds()));
        headers.computeIfPresent(
                "x-date", (any, date) -> Instant.parse(date).minus(SKEW).toString());
        return new Callback(headers, callback.body());
    }

    /** Whatever the host has done about the payment since, what is told of it is read as on the first day. */
    private static void lateCallback(Trial trial) {
        var payment = Cases.paidSoon(trial);
        trial.expectPaidOnce(payment, trial.pay(payment));
        var inTime = toldOfTheSuccess(trial, payment);
        trial.stand().simulator().advance((int) DAYS.toSeconds());
        var other = trial.newPayment();
        trial.expect(Belief.SUCCEEDED, trial.settle(other, trial.pay(other)), "another payment, days later");
        var late = toldOfTheSuccess(trial, payment);
        if (late.isEmpty() || !late.equals(inTime)) {
            trial.find("a callback that is days late was not read as the one in time");
        }
        trial.expect(Belief.SUCCEEDED, trial.inquire(payment), "an inquiry after it");
    }

    /** What the plugin reads about the payment in a callback that is signed now. */
    private static Optional<List<Object>> toldOfTheSuccess(Trial trial, Operation payment) {
        trial.awaitQuiet();
        trial.stand().simulator().tell(payment.key(), "SUCCEEDED");
        return trial.nextCallbackWith(payment)
                .flatMap(trial::read)
                .filter(fact -> fact.key().equals(payment.key()))
                .map(CallbackFact::result)
                .map(said -> List.<Object>of(said.kind(), said.amount(), said.partnerReference()));
    }
}
