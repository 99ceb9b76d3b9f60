package org.sycee.partner.tck;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;

/**
 * One case being played: the plugin is called as the host calls it, the simulator's books are the judge.
 *
 * <p>What is not as it must be becomes a finding; a trial without findings is passed.
 */
final class Trial {

    private static final Duration CALLBACK_PATIENCE = Duration.ofSeconds(3);
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final int MOST_INQUIRIES = 60;
    private static final Set<String> NOT_PAID = Set.of("REJECTED", "DECLINED", "CANCELLED", "EXPIRED");

    private final Stand stand;
    private final Supplier<PartnerService> opening;
    private Mover mover;
    private final Set<String> before;
    private final Set<String> findings = new LinkedHashSet<>();
    private Optional<String> notPlayed = Optional.empty();
    private Optional<Money> taken = Optional.empty();
    private final Map<UUID, Set<String>> references = new ConcurrentHashMap<>();

    Trial(Mover mover, Stand stand, Supplier<PartnerService> opening) {
        this.mover = mover;
        this.stand = stand;
        this.opening = opening;
        this.before = stand.simulator().payments().stream().map(Trial::key).collect(Collectors.toSet());
    }

    Stand stand() {
        return stand;
    }

    /** The plugin's bookings of rides. */
    RideMover rides() {
        return (RideMover) mover;
    }

    /** The next sending suffers this fault. */
    void faultOfSending(String mode) {
        faultOfSending(mode, 1, Duration.ZERO);
    }

    /** The next so many sendings suffer this fault. */
    void faultOfSending(String mode, int times, Duration delay) {
        stand.simulator().fault(mover.sendingTarget(), mode, times, delay);
    }

    /** The next so many requests of inquiries suffer this fault. */
    void faultOfInquiry(String mode, int times) {
        stand.simulator().fault(mover.inquiryTarget(), mode, times, Duration.ZERO);
    }

    void cannotPlay(String why) {
        notPlayed = Optional.of(why);
    }

    void find(String sentence) {
        findings.add(sentence);
    }

    /** Plays the case; whatever the plugin throws ends as a finding. */
    Result play(Case played) {
        try {
            played.play().accept(this);
        } catch (RuntimeException e) {
            find("the case did not come to its end: " + e.getMessage());
        }
        return result(played);
    }

    private Result result(Case played) {
        var outcome =
                findings.isEmpty() ? notPlayed.map(why -> Outcome.NOT_PLAYED).orElse(Outcome.PASSED) : Outcome.FAILED;
        var sentence = findings.isEmpty() ? notPlayed.orElse("As it must be.") : String.join("; ", findings) + ".";
        return new Result(played.number(), played.title(), outcome, sentence);
    }

    /** Opens the plugin's service anew, as after a start of its server. */
    void startAnew() {
        mover = mover.with(stand.calls().within(opening::get));
    }

    /** Has the server killed in a call, once so many requests were answered; false if the call has made fewer. */
    boolean isKilledIn(Runnable call, int requests) {
        stand.line().killAfter(requests);
        call.run();
        var isKilled = stand.line().revive();
        if (isKilled) {
            startAnew();
        }
        return isKilled;
    }

    /** One more payment, that the partner takes if nothing goes wrong. */
    Operation newPayment() {
        return stand.calls().within(mover::next);
    }

    /** A payment that was quoted at a price which has changed meanwhile, if there are such prices. */
    Optional<Operation> newPaymentAtAnOldPrice() {
        return stand.calls().within(() -> mover.nextAtAnOldPrice(stand.simulator()));
    }

    /** Sends a payment; in one call a plugin may send it once. */
    Belief pay(Operation payment) {
        var belief = ask(payment, () -> mover.send(payment));
        if (stand.line().sendings() > 1) {
            find("one call sent the payment " + stand.line().sendings() + " times");
        }
        return belief;
    }

    Belief inquire(Operation payment) {
        var belief = ask(payment, () -> mover.inquire(payment));
        return belief == Belief.NOT_SENT ? Belief.UNKNOWN : belief;
    }

    /** Any exception means unknown, unless not one byte was sent; a plugin that does not come back ends the trial. */
    Belief ask(Operation payment, Callable<@Nullable CallResult> call) {
        stand.line().begin();
        try {
            return believe(payment, stand.calls().within(call));
        } catch (NoAnswerException e) {
            return e.wasSent() || stand.line().maybeSent() ? Belief.UNKNOWN : Belief.NOT_SENT;
        } catch (Calls.OverdueException e) {
            throw e;
        } catch (RuntimeException e) {
            return Belief.UNKNOWN;
        }
    }

    Belief believe(Operation payment, @Nullable CallResult said) {
        if (said == null) {
            find("the plugin returned null");
        }
        var belief = judge(payment).believe(said);
        if (said != null && belief == Belief.SUCCEEDED) {
            taken = said.amount();
            said.partnerReference().ifPresent(reference -> referencesOf(payment).add(reference));
        }
        return belief;
    }

    Judge judge(Operation payment) {
        return new Judge(
                payment, stand.manifest().finalCodes(), stand.manifest().takesParts());
    }

    /** What the partner calls the payment, as far as the plugin has said. */
    private Set<String> referencesOf(Operation payment) {
        return references.computeIfAbsent(payment.key(), any -> ConcurrentHashMap.newKeySet());
    }

    void expect(Belief expected, Belief seen, String when) {
        if (seen != expected) {
            find(when + " must mean " + expected + ", but means " + seen);
        }
    }

    void expectNothingCertain(Belief seen, String when) {
        if (seen.isCertain()) {
            find(when + " proves nothing, but means " + seen);
        }
    }

    /** The payment is paid: whatever else the plugin has found out about it, it was not refused. */
    void expectNoRefusal(Belief seen, String when) {
        if (seen == Belief.REJECTED) {
            find(when + " is no refusal, but means REJECTED");
        }
    }

    /** Carries the payment to its end as a host does, which must be that it is refused, and not paid. */
    void expectRefused(Operation payment, Belief first) {
        expect(Belief.REJECTED, settle(payment, first), "the end");
        expectNothingPaid();
    }

    /** Carries the payment to its end as a host does, which must be that it is paid, once. */
    void expectPaidOnce(Operation payment, Belief first) {
        expectTaken(payment, payment, first);
    }

    /**
     * As {@link #expectPaidOnce}, of an operation that is agreed to be another one now.
     *
     * @param promised what the partner was asked first
     */
    void expectTaken(Operation promised, Operation payment, Belief first) {
        var end = settle(payment, first);
        expect(Belief.SUCCEEDED, end, "the end");
        if (referencesOf(payment).size() > 1) {
            find("the plugin has told of one payment by more than one reference");
        }
        var lines = newLines();
        if (lines.size() != 1) {
            find("the partner's books have " + lines.size() + " payments instead of one");
        }
        lines.stream()
                .filter(paid -> !isOf(promised, payment, paid))
                .forEach(paid -> find("the books have another key or amount"));
        lines.stream()
                .filter(paid -> end == Belief.SUCCEEDED && !taken.equals(Optional.of(money(paid, "amount"))))
                .forEach(paid -> find("the books have taken another amount than the plugin says"));
        lines.stream()
                .filter(paid -> !isFor(payment, paid))
                .forEach(paid -> find("the books have another company, customer or offer"));
    }

    /** Of all calls so far no thread may be left. */
    void expectNoThreads() {
        for (var left = MOST_INQUIRIES; left > 0 && stand.calls().threads() > 0; left--) {
            SimulatorProcess.pause();
        }
        if (stand.calls().threads() > 0) {
            find("threads are left behind: " + stand.calls().threads());
        }
    }

    /** Nothing may be in the partner's books. */
    void expectNothingPaid() {
        if (!newLines().isEmpty()) {
            find("the partner's books have " + newLines().size() + " payments instead of none");
        }
    }

    /** The window of visibility is taken to be over: the simulator keeps nothing back. */
    Belief settle(Operation payment, Belief first) {
        var belief = first;
        for (var left = MOST_INQUIRIES; left > 0 && !belief.isCertain(); left--) {
            if (maySendAgain(belief)) {
                belief = pay(payment);
            } else {
                SimulatorProcess.pause();
                belief = inquire(payment);
            }
        }
        return belief;
    }

    private boolean maySendAgain(Belief belief) {
        return belief == Belief.NOT_SENT
                || (belief == Belief.NOT_FOUND && stand.manifest().isIdempotent());
    }

    private List<JsonView> newLines() {
        return stand.simulator().payments().stream()
                .filter(paid -> !before.contains(key(paid)))
                .filter(paid -> !paid.text("status").map(NOT_PAID::contains).orElse(false))
                .toList();
    }

    private boolean isOf(Operation promised, Operation payment, JsonView paid) {
        return key(paid).equals(payment.key().toString())
                && money(paid, "promised").equals(promised.amount())
                && judge(payment).mayBeTaken(money(paid, "amount"));
    }

    private static Money money(JsonView paid, String name) {
        var amount = paid.get(name);
        var minor = amount.text("amount").map(Long::parseLong).orElse(0L);
        return Money.of(minor, amount.text("currency").orElse("XXX"));
    }

    /** The fare that is above the cap, once the partner asks for it; a finding if it does not. */
    Optional<Money> fareAskedFor(RideBooking booking) {
        for (var left = MOST_INQUIRIES; left > 0; left--) {
            var said = stand.calls().within(() -> mover.inquire(booking));
            if (believe(booking, said) != Belief.IN_PROGRESS) {
                find("a fare above the cap must be asked for, but means " + believe(booking, said));
                return Optional.empty();
            }
            if (said.kind() == CallResult.Kind.AWAITING_PAYER) {
                return said.amount();
            }
            SimulatorProcess.pause();
        }
        find("a fare above the cap must be asked for, but is not");
        return Optional.empty();
    }

    /** The rider has not said yet how much may be taken. */
    void expectNothingTaken() {
        newLines().stream()
                .filter(line -> !line.text("status").equals(Optional.of("AWAITING_PAYER")))
                .forEach(line -> find("a fare above the cap was taken unasked"));
    }

    /** Where nobody is asked before the payment, nobody but the books tells that it went to somebody else. */
    private static boolean isFor(Operation payment, JsonView paid) {
        if (payment instanceof RideBooking ride) {
            return paid.text("offer").equals(Optional.of(ride.offer()));
        }
        if (payment instanceof Refund refund) {
            return paid.text("of").equals(Optional.of(refund.of().key().toString()));
        }
        return !(payment instanceof BillPayment bill)
                || (paid.text("company").equals(Optional.of(bill.company()))
                        && paid.text("billReference").orElse("").endsWith(bill.billReference()));
    }

    private static String key(JsonView paid) {
        return paid.text("key").orElse("");
    }

    /** The partner's callback about the payment, as the plugin recognises it. */
    Optional<Callback> callbackAbout(Operation payment) {
        for (var next = nextCallback(); next.isPresent(); next = nextCallback()) {
            if (read(next.get())
                    .filter(fact -> fact.key().equals(payment.key()))
                    .isPresent()) {
                return next;
            }
        }
        find("no callback was read as one about the payment");
        return Optional.empty();
    }

    /** Lets the callbacks come that are on their way, and forgets them. */
    void awaitQuiet() {
        while (stand.inbox().poll(QUIET).isPresent()) {
            // one more
        }
    }

    /** The partner's next callback with the payment's key in it, wherever; whatever the plugin makes of it. */
    Optional<Callback> nextCallbackWith(Operation payment) {
        for (var next = nextCallback(); next.isPresent(); next = nextCallback()) {
            if (next.toString().contains(payment.key().toString())) {
                return next;
            }
        }
        find("the partner did not call back once more");
        return Optional.empty();
    }

    private Optional<Callback> nextCallback() {
        return stand.inbox().poll(CALLBACK_PATIENCE);
    }

    Optional<CallbackFact> read(Callback callback) {
        return stand.calls().within(() -> mover.service().readCallback(callback));
    }
}
