package org.sycee.orders.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnersError;

/** Partner calls that go as a test has scripted them; a certain state stays. */
final class FakePartnerCalls implements PartnerCalls {

    private final Breakage breakage;
    private final Deque<State> script = new ArrayDeque<>();
    private final Map<UUID, PartnerCall> calls = new HashMap<>();
    private final Set<UUID> admitted = new HashSet<>();
    private boolean spent;
    private boolean unavailable;
    private int hurries;
    private @Nullable CountDownLatch gate;

    FakePartnerCalls(Breakage breakage) {
        this.breakage = breakage;
    }

    /** What each next question finds; after the last, nothing moves. */
    synchronized void answer(State... states) {
        script.addAll(List.of(states));
    }

    synchronized void beUnavailable() {
        unavailable = true;
    }

    /** Lets every question wait until the test opens the gate. */
    synchronized CountDownLatch shutGate() {
        gate = new CountDownLatch(1);
        return gate;
    }

    synchronized int hurries() {
        return hurries;
    }

    synchronized int recorded() {
        return calls.size();
    }

    synchronized void spendTheBudget() {
        spent = true;
    }

    /** Keys for which something is taken of the day's budget. */
    synchronized Set<UUID> admitted() {
        return Set.copyOf(admitted);
    }

    @Override
    public synchronized void admit(NewCall call) {
        if (spent) {
            throw new SyceeException(PartnersError.DAILY_BUDGET_SPENT, "told to take no more");
        }
        admitted.add(call.operation().key());
    }

    @Override
    public synchronized void dismiss(UUID key) {
        admitted.remove(key);
    }

    @Override
    public synchronized PartnerCall record(NewCall call) {
        breakage.reach("before record");
        if (unavailable) {
            throw new SyceeException(PartnersError.PARTNER_UNAVAILABLE, "told to be away");
        }
        var key = call.operation().key();
        var recorded = calls.computeIfAbsent(key, absent -> in(State.RECORDED, absent, call.instance()));
        breakage.reach("after record");
        return recorded;
    }

    @Override
    public PartnerCall advance(UUID key) {
        breakage.reach("before ask");
        waitAtGate();
        var call = next(key);
        breakage.reach("after ask");
        return call;
    }

    @Override
    public PartnerCall hurry(UUID key) {
        synchronized (this) {
            hurries++;
        }
        return advance(key);
    }

    @Override
    public synchronized Optional<PartnerCall> find(UUID key) {
        return Optional.ofNullable(calls.get(key));
    }

    private synchronized PartnerCall next(UUID key) {
        var call = Optional.ofNullable(calls.get(key)).orElseThrow();
        var state = call.state().isCertain() || script.isEmpty() ? call.state() : script.remove();
        var moved = in(state, key, call.instance());
        calls.put(key, moved);
        return moved;
    }

    private void waitAtGate() {
        CountDownLatch shut;
        synchronized (this) {
            shut = gate;
        }
        if (shut != null) {
            try {
                shut.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static PartnerCall in(State state, UUID key, String instance) {
        return new PartnerCall(
                key,
                instance,
                state,
                Optional.of("ME-PAY-1").filter(reference -> state == State.SUCCEEDED),
                Optional.of(new PartnerCall.Rejection("declined", "No.")).filter(no -> state == State.REJECTED),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }
}
