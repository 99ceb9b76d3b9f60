package org.sycee.payments.internal;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.SavedCard;
import org.sycee.partners.Answer;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnersError;

/** An acquirer that says what the test told it to; whoever asks it may die before and after. */
final class ScriptedCalls implements PartnerCalls {

    static final SavedCard VISA = new SavedCard("tok-4242", "visa", "4242", 12, 2030);
    static final URI PAGE = URI.create("http://acquirer.test/pay/1");

    private final Clock clock;
    private final Crash crash;
    private final Map<UUID, PartnerCall> calls = new HashMap<>();
    private final List<PayIn> charged = new CopyOnWriteArrayList<>();
    private final Set<UUID> withdrawn = ConcurrentHashMap.newKeySet();
    private State verdict = State.SUCCEEDED;
    private volatile boolean busy;
    private volatile Runnable afterHurry = () -> {};
    private SavedCard card = VISA;
    private Optional<PartnersError> refusal = Optional.empty();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private final AtomicInteger sendings = new AtomicInteger();

    ScriptedCalls(Clock clock, Crash crash) {
        this.clock = clock;
        this.crash = crash;
    }

    synchronized void reset() {
        verdict = State.SUCCEEDED;
        card = VISA;
        refusal = Optional.empty();
        charged.clear();
        withdrawn.clear();
    }

    synchronized void willSay(State state) {
        verdict = state;
    }

    synchronized void willUse(SavedCard used) {
        card = used;
    }

    synchronized void isAvailable(boolean now) {
        refusal = Optional.of(PartnersError.PARTNER_UNAVAILABLE).filter(away -> !now);
    }

    synchronized void isSwitchedOff() {
        refusal = Optional.of(PartnersError.SERVICE_DISABLED);
    }

    /** What the partner was sent; once per call, whatever happens. */
    List<PayIn> charged() {
        return charged;
    }

    @Override
    public void admit(NewCall call) {
        throw new UnsupportedOperationException("a top-up holds nothing, so it is admitted when it is recorded");
    }

    @Override
    public void dismiss(UUID key) {
        throw new UnsupportedOperationException("a top-up that is not recorded has taken nothing");
    }

    @Override
    public synchronized PartnerCall record(NewCall call) {
        refusal.ifPresent(error -> {
            throw new SyceeException(error, "told to refuse");
        });
        var key = call.operation().key();
        crash.pass();
        if (!calls.containsKey(key)) {
            calls.put(key, in(key, State.RECORDED, List.of()));
            charged.add((PayIn) call.operation());
        }
        crash.pass();
        return calls.get(key);
    }

    /** How often anything was sent, if the acquirer forgets all calls of which it does not know what became. */
    int sendings() {
        return sendings.get();
    }

    /** Whoever asks waits until the latch opens. */
    void hangUntil(CountDownLatch latch) {
        open = latch;
    }

    int waiting() {
        return waiting.get();
    }

    @Override
    public PartnerCall advance(UUID key) {
        waiting.incrementAndGet();
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.decrementAndGet();
        }
        return answer(key);
    }

    private synchronized PartnerCall answer(UUID key) {
        crash.pass();
        var before = Optional.ofNullable(calls.get(key)).orElseThrow();
        if (before.state() == State.RECORDED || (before.state() == State.UNKNOWN && !withdrawn.contains(key))) {
            sendings.incrementAndGet();
        }
        if (!before.state().isCertain()) {
            var answers = new ArrayList<>(before.answers());
            var number = answers.size() + 1;
            var after = after(before.state());
            answers.add(new Answer(
                    clock.instant(), Answer.Purpose.CALL, number, verdict, after, Optional.empty(), Optional.empty()));
            calls.put(key, in(key, after, List.copyOf(answers)));
        }
        crash.pass();
        return calls.get(key);
    }

    /** Once a payer was sent to its page, silence is no news. */
    private State after(State before) {
        return before == State.AWAITING_PAYER && verdict == State.UNKNOWN ? before : verdict;
    }

    @Override
    public synchronized PartnerCall withdraw(UUID key) {
        crash.pass();
        withdrawn.add(key);
        if (calls.get(key).state() == State.RECORDED) {
            calls.put(key, in(key, State.REJECTED, List.of()));
        }
        crash.pass();
        return calls.get(key);
    }

    /** What is sent no more. */
    Set<UUID> withdrawn() {
        return withdrawn;
    }

    private PartnerCall in(UUID key, State state, List<Answer> answers) {
        var isCard = state == State.SUCCEEDED;
        return new PartnerCall(
                key,
                "acquirer",
                state,
                Optional.of("ref-1"),
                Optional.empty(),
                state == State.REJECTED
                        ? Optional.of(new PartnerCall.Rejection("card-declined", "The bank refused."))
                        : Optional.empty(),
                state == State.AWAITING_PAYER ? Optional.of(PAGE) : Optional.empty(),
                Optional.empty(),
                isCard ? Optional.of(card) : Optional.empty(),
                Map.of(),
                answers);
    }

    @Override
    public PartnerCall hurry(UUID key) {
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
    public PartnerCall agree(UUID key, Money most) {
        throw new UnsupportedOperationException("a top-up has no fare");
    }

    @Override
    public boolean isBusy(UUID key) {
        return busy;
    }

    void beBusy(boolean is) {
        busy = is;
    }

    @Override
    public synchronized Optional<PartnerCall> find(UUID key) {
        return Optional.ofNullable(calls.get(key));
    }
}
