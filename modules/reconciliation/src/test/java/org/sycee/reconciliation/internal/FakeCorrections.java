package org.sycee.reconciliation.internal;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sycee.kernel.ErrorCode;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.payments.Correction;
import org.sycee.payments.Corrections;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Payments;
import org.sycee.payments.Promise;
import org.sycee.reconciliation.internal.FakeHouse.Ours;

/** What was given back of orders: by their partners, or without them. */
final class FakeCorrections implements Corrections {

    private final Map<UUID, Ours> calls;
    private final Map<UUID, Optional<ErrorCode>> answers = new ConcurrentHashMap<>();
    private final Map<UUID, Long> refunded = new ConcurrentHashMap<>();
    private Runnable afterReading = () -> {};

    FakeCorrections(Map<UUID, Ours> calls) {
        this.calls = calls;
    }

    /** The partner gives so much of it back. */
    void refund(UUID key, long amount) {
        refunded.merge(calls.get(key).subject(), amount, Long::sum);
    }

    private Ours of(UUID order) {
        return calls.values().stream()
                .filter(ours -> ours.subject().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private long left(UUID order) {
        var ours = of(order);
        return ours.order() == OrderState.SETTLED ? ours.kept() - refunded.getOrDefault(order, 0L) : 0;
    }

    /** Of payments, what is left of each. */
    Payments payments() {
        return (Payments) Proxy.newProxyInstance(
                Payments.class.getClassLoader(), new Class<?>[] {Payments.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("left")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return new Promise.Left(usd(left((UUID) arguments[0])), usd(0));
                });
    }

    /** As the real one: the first answer is for good. */
    @Override
    public Optional<ErrorCode> correct(Correction correction) {
        return answers.computeIfAbsent(correction.id(), any -> answer(correction));
    }

    private Optional<ErrorCode> answer(Correction correction) {
        var amount = correction.amount().minorUnits();
        if (amount > left(correction.of())) {
            return Optional.of(PaymentError.REFUND_ABOVE_CAPTURED);
        }
        calls.computeIfPresent(of(correction.of()).call().key(), (key, ours) -> ours.corrected(amount));
        return Optional.empty();
    }

    /** The ids under which somebody asked for one, whatever was answered. */
    Set<UUID> asked() {
        return answers.keySet();
    }

    /** Once, between what is read of the books next and what is made of it. */
    void afterReading(Runnable deed) {
        afterReading = deed;
    }

    @Override
    public Map<UUID, Money> corrected(Set<UUID> payments) {
        var read = read(payments);
        var deed = afterReading;
        afterReading = () -> {};
        deed.run();
        return read;
    }

    private Map<UUID, Money> read(Set<UUID> payments) {
        return calls.values().stream()
                .filter(ours -> payments.contains(ours.subject()) && ours.corrected() > 0)
                .collect(Collectors.toMap(Ours::subject, ours -> usd(ours.corrected())));
    }

    @Override
    public Optional<Corrected> find(UUID correction) {
        throw new UnsupportedOperationException();
    }

    private static Money usd(long amount) {
        return Money.of(amount, "USD");
    }
}
