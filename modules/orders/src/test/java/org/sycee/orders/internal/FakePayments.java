package org.sycee.orders.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ErrorCode;
import org.sycee.money.Money;
import org.sycee.payments.Hold;
import org.sycee.payments.Payments;
import org.sycee.payments.Promise;
import org.sycee.payments.Resolution;
import org.sycee.payments.TrailTransfer;

/** Payments in memory: a repeated step changes nothing, a contradicting one is a test's failure. */
final class FakePayments implements Payments {

    private final Breakage breakage;
    private final Map<UUID, String> stands = new HashMap<>();
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final List<String> effects = new ArrayList<>();
    private final Map<UUID, Optional<ErrorCode>> second = new HashMap<>();
    private final Map<UUID, Money> captured = new HashMap<>();
    private @Nullable ErrorCode refusal;
    private final Map<UUID, Money> resolved = new HashMap<>();
    private @Nullable ErrorCode refusalOfMore;
    private final Map<UUID, Promise> promises = new HashMap<>();
    private volatile Runnable beforeLeft = () -> {};
    private Promise.Left left = new Promise.Left(Money.of(84_20, "USD"), Money.of(50, "USD"));

    FakePayments(Breakage breakage) {
        this.breakage = breakage;
    }

    synchronized void refuse(ErrorCode code) {
        refusal = code;
    }

    /** What moved, in order; a repetition is not in it. */
    synchronized List<String> effects() {
        return List.copyOf(effects);
    }

    /** Once, before it is next said what is left. */
    void beforeLeft(Runnable deed) {
        beforeLeft = deed;
    }

    /** What may be promised of any payment, what was promised of it before included. */
    synchronized void leave(Promise.Left so) {
        left = so;
    }

    synchronized Promise promised(UUID refund) {
        return Objects.requireNonNull(promises.get(refund));
    }

    synchronized Hold held(UUID payment) {
        return Objects.requireNonNull(holds.get(payment));
    }

    @Override
    public synchronized Optional<ErrorCode> hold(Hold hold) {
        if (refusal != null) {
            return Optional.of(refusal);
        }
        holds.put(hold.payment(), hold);
        step("hold", hold.payment(), "nothing");
        return Optional.empty();
    }

    @Override
    public Promise.Left left(UUID payment) {
        var deed = beforeLeft;
        beforeLeft = () -> {};
        deed.run();
        return leftNow(payment);
    }

    private synchronized Promise.Left leftNow(UUID payment) {
        var rest = promises.values().stream()
                .filter(promise -> promise.of().equals(payment) && !"voidHold".equals(stands.get(promise.refund())))
                .map(Promise::amount)
                .reduce(left.amount(), Money::minus);
        return new Promise.Left(rest, left.fee());
    }

    @Override
    public synchronized Optional<ErrorCode> promise(Promise promise) {
        if (refusal != null) {
            return Optional.of(refusal);
        }
        promises.put(promise.refund(), promise);
        step("hold", promise.refund(), "nothing");
        return Optional.empty();
    }

    @Override
    public synchronized Optional<ErrorCode> holdMore(Hold.More more) {
        breakage.reach("before holdMore");
        var before = second.putIfAbsent(more.hold(), Optional.ofNullable(refusalOfMore));
        if (before == null && refusalOfMore == null) {
            effects.add("holdMore " + more.amount().minorUnits());
        }
        breakage.reach("after holdMore");
        return Optional.ofNullable(second.get(more.hold())).flatMap(answer -> answer);
    }

    /** How the next second holds are answered. */
    synchronized void refuseMore(@Nullable ErrorCode code) {
        refusalOfMore = code;
    }

    @Override
    public synchronized void capture(UUID payment, Money taken) {
        captured.put(payment, taken);
        step("capture", payment, "hold");
    }

    /** What is said to have been taken when the doubt ended. */
    synchronized Money resolved(UUID payment) {
        return Objects.requireNonNull(resolved.get(payment));
    }

    synchronized Money captured(UUID payment) {
        return Objects.requireNonNull(captured.get(payment));
    }

    @Override
    public synchronized void voidHold(UUID payment) {
        step("voidHold", payment, "hold");
    }

    @Override
    public synchronized void suspend(UUID payment) {
        step("suspend", payment, "hold");
    }

    @Override
    public synchronized void resolve(UUID payment, Resolution resolution, Money taken) {
        resolved.put(payment, taken);
        step("resolve " + resolution, payment, "suspend");
    }

    private void step(String step, UUID payment, String from) {
        breakage.reach("before " + step);
        var now = stands.getOrDefault(payment, "nothing");
        if (!now.equals(step)) {
            if (!now.equals(from)) {
                effects.add("CONTRADICTION " + step + " after " + now);
                throw new IllegalStateException(step + " after " + now);
            }
            stands.put(payment, step);
            effects.add(step);
        }
        breakage.reach("after " + step);
    }

    @Override
    public synchronized List<TrailTransfer> transfers(UUID payment) {
        return Optional.ofNullable(holds.get(payment)).stream()
                .map(hold -> transfer(payment, hold.total()))
                .toList();
    }

    private static TrailTransfer transfer(UUID payment, Money total) {
        return new TrailTransfer(payment, Instant.EPOCH, "PENDING", "Your wallet", "Partner", total, "PENDING");
    }
}
