package org.sycee.orders.internal;

import java.net.URI;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnersError;

/** Partner calls that go as a test has scripted them; a certain state stays. */
final class FakePartnerCalls implements PartnerCalls {

    private volatile boolean busy;
    private volatile Runnable afterHurry = () -> {};

    private static final URI PAGE = URI.create("http://partner.test/pay");

    private final Breakage breakage;
    /** What a question finds, and the amount that is named with it. */
    private record Said(State state, Optional<Money> amount) {}

    private final Deque<Said> script = new ArrayDeque<>();
    private final Map<UUID, Money> amounts = new HashMap<>();
    private final Map<UUID, Money> agreed = new HashMap<>();
    private final Map<UUID, PartnerCall> calls = new HashMap<>();
    private final Set<UUID> admitted = new HashSet<>();
    private final Set<UUID> withdrawn = new HashSet<>();
    private boolean spent;
    private boolean unavailable;
    private int hurries;
    private int sendings;
    private @Nullable CountDownLatch gate;
    private @Nullable String gated;
    private int waiting;

    FakePartnerCalls(Breakage breakage) {
        this.breakage = breakage;
    }

    /** What each next question finds; after the last, nothing moves. */
    synchronized void answer(State... states) {
        Stream.of(states).map(state -> new Said(state, Optional.empty())).forEach(script::add);
    }

    /** The next question finds that the partner took so much. */
    synchronized void take(Money taken) {
        script.add(new Said(State.SUCCEEDED, Optional.of(taken)));
    }

    /** The next question finds that the partner asks for a fare. */
    synchronized void askFare(Money fare) {
        script.add(new Said(State.AWAITING_PAYER, Optional.of(fare)));
    }

    /** What the partner was told that it may take, once it was. */
    synchronized Optional<Money> agreed(UUID key) {
        return Optional.ofNullable(agreed.get(key));
    }

    synchronized void beUnavailable() {
        unavailable = true;
    }

    synchronized void beBack() {
        unavailable = false;
    }

    /** Lets every question wait until the test opens the gate. */
    synchronized CountDownLatch shutGate() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** The same of one instance's questions. */
    synchronized CountDownLatch shutGate(String instance) {
        gated = instance;
        return shutGate();
    }

    /** How many have come to the gate. */
    synchronized int waiting() {
        return waiting;
    }

    synchronized int hurries() {
        return hurries;
    }

    /** How often anything was sent, if the partner forgets all calls of which it does not know what became. */
    synchronized int sendings() {
        return sendings;
    }

    synchronized int recorded() {
        return calls.size();
    }

    /** Nothing fits into the day any more, and what was taken for calls that are not recorded is forgotten. */
    synchronized void spendTheBudget() {
        spent = true;
        admitted.clear();
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
        if (spent && !admitted.contains(key)) {
            throw new SyceeException(PartnersError.DAILY_BUDGET_SPENT, "told to take no more");
        }
        amounts.put(key, call.operation().amount());
        var recorded = calls.computeIfAbsent(
                key, absent -> in(new Said(State.RECORDED, Optional.empty()), absent, call.instance()));
        breakage.reach("after record");
        return recorded;
    }

    @Override
    public PartnerCall advance(UUID key) {
        breakage.reach("before ask");
        submit(key);
        waitAtGate(key);
        var call = next(key);
        breakage.reach("after ask");
        return call;
    }

    @Override
    public PartnerCall hurry(UUID key) {
        synchronized (this) {
            hurries++;
        }
        var asked = advance(key);
        var then = afterHurry;
        afterHurry = () -> {};
        then.run();
        return asked;
    }

    /** What happens before whoever asks at once next has read the answer. */
    void afterHurry(Runnable then) {
        afterHurry = then;
    }

    @Override
    public synchronized PartnerCall agree(UUID key, Money most) {
        breakage.reach("before agree");
        var call = Optional.ofNullable(calls.get(key)).orElseThrow();
        if (!call.state().isCertain()) {
            agreed.putIfAbsent(key, most);
            calls.put(key, in(new Said(call.state(), call.fare()), key, call.instance()));
        }
        breakage.reach("after agree");
        return find(key).orElseThrow();
    }

    @Override
    public synchronized PartnerCall withdraw(UUID key) {
        breakage.reach("before withdraw");
        withdrawn.add(key);
        var call = find(key).orElseThrow();
        if (call.state() == State.RECORDED) {
            calls.put(key, in(new Said(State.REJECTED, Optional.empty()), key, call.instance()));
        }
        breakage.reach("after withdraw");
        return find(key).orElseThrow();
    }

    /** Keys of what is sent no more. */
    synchronized Set<UUID> withdrawn() {
        return Set.copyOf(withdrawn);
    }

    /** From now on somebody else is asking, or nobody. */
    void beBusy(boolean is) {
        busy = is;
    }

    @Override
    public boolean isBusy(UUID key) {
        return busy;
    }

    @Override
    public synchronized Optional<PartnerCall> find(UUID key) {
        return Optional.ofNullable(calls.get(key));
    }

    private synchronized PartnerCall next(UUID key) {
        var call = Optional.ofNullable(calls.get(key)).orElseThrow();
        if (call.state().isCertain() || script.isEmpty()) {
            return call;
        }
        var moved = in(script.remove(), key, call.instance());
        calls.put(key, moved);
        return moved;
    }

    /** Whoever waits for an answer has sent it before. */
    private synchronized void submit(UUID key) {
        var before = Optional.ofNullable(calls.get(key)).orElseThrow().state();
        if (before == State.RECORDED || (before == State.UNKNOWN && !withdrawn.contains(key))) {
            sendings++;
        }
        calls.computeIfPresent(
                key,
                (known, call) -> call.state() == State.RECORDED
                        ? in(new Said(State.SUBMITTED, Optional.empty()), key, call.instance())
                        : call);
    }

    private void waitAtGate(UUID key) {
        CountDownLatch shut;
        synchronized (this) {
            var isMeant = gated == null || calls.get(key).instance().equals(gated);
            shut = isMeant ? gate : null;
            waiting += shut == null ? 0 : 1;
        }
        if (shut != null) {
            try {
                shut.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private PartnerCall in(Said said, UUID key, String instance) {
        var state = said.state();
        return new PartnerCall(
                key,
                instance,
                state,
                Optional.of("ME-PAY-1").filter(reference -> state == State.SUCCEEDED),
                said.amount().or(() -> Optional.of(amounts.get(key))).filter(taken -> state == State.SUCCEEDED),
                Optional.of(new PartnerCall.Rejection("declined", "No.")).filter(no -> state == State.REJECTED),
                Optional.of(PAGE)
                        .filter(page ->
                                state == State.AWAITING_PAYER && said.amount().isEmpty()),
                said.amount()
                        .filter(fare ->
                                state == State.AWAITING_PAYER && !agreed.containsKey(key) && !withdrawn.contains(key)),
                Optional.empty(),
                Map.of(),
                List.of());
    }
}
