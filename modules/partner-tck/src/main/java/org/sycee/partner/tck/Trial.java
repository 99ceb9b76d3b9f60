package org.sycee.partner.tck;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.NoAnswerException;

/**
 * One case being played: the plugin is called as the host calls it, the simulator's books are the judge.
 *
 * <p>What is not as it must be becomes a finding; a trial without findings is passed.
 */
final class Trial {

    private static final Duration CALLBACK_PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_INQUIRIES = 100;

    private final Biller biller;
    private final Line line;
    private final SimulatorProcess simulator;
    private final CallbackInbox inbox;
    private final Promises promises;
    private final Customers customers;
    private final Set<String> before;
    private final Set<String> findings = new LinkedHashSet<>();
    private Optional<String> notPlayed = Optional.empty();

    Trial(
            Biller biller,
            Line line,
            SimulatorProcess simulator,
            CallbackInbox inbox,
            Promises promises,
            Customers customers) {
        this.biller = biller;
        this.line = line;
        this.simulator = simulator;
        this.inbox = inbox;
        this.promises = promises;
        this.customers = customers;
        this.before = simulator.payments().stream().map(Trial::key).collect(Collectors.toSet());
    }

    Line line() {
        return line;
    }

    SimulatorProcess simulator() {
        return simulator;
    }

    Promises promises() {
        return promises;
    }

    void cannotPlay(String why) {
        notPlayed = Optional.of(why);
    }

    void find(String sentence) {
        findings.add(sentence);
    }

    Result result(Case played) {
        var outcome =
                findings.isEmpty() ? notPlayed.map(why -> Outcome.NOT_PLAYED).orElse(Outcome.PASSED) : Outcome.FAILED;
        var sentence = findings.isEmpty() ? notPlayed.orElse("As it must be.") : String.join("; ", findings) + ".";
        return new Result(played.number(), played.title(), outcome, sentence);
    }

    /** A bill of a customer that nobody has paid yet, to be paid. */
    BillPayment newPayment() {
        return Calls.within(() -> customers.newPayment(biller));
    }

    /** Sends a payment; in one call a plugin may send it once. */
    Belief pay(BillPayment payment) {
        var belief = ask(payment, () -> biller.pay(payment));
        if (line.sendings() > 1) {
            find("one call sent the payment " + line.sendings() + " times");
        }
        return belief;
    }

    Belief inquire(BillPayment payment) {
        var belief = ask(payment, () -> biller.inquire(payment));
        return belief == Belief.NOT_SENT ? Belief.UNKNOWN : belief;
    }

    /** Any exception means unknown, unless not one byte was sent; a plugin that does not come back ends the trial. */
    private Belief ask(BillPayment payment, Callable<@Nullable CallResult> call) {
        line.begin();
        try {
            return believe(payment, Calls.within(call));
        } catch (NoAnswerException e) {
            return e.wasSent() || line.maybeSent() ? Belief.UNKNOWN : Belief.NOT_SENT;
        } catch (Calls.OverdueException e) {
            throw e;
        } catch (RuntimeException e) {
            return Belief.UNKNOWN;
        }
    }

    Belief believe(BillPayment payment, @Nullable CallResult said) {
        if (said == null) {
            find("the plugin returned null");
        }
        return new Judge(payment, promises.finalCodes()).believe(said);
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

    /** Carries the payment to its end as a host does, which must be that it is paid, once. */
    void expectPaidOnce(BillPayment payment, Belief first) {
        var end = settle(payment, first);
        expect(Belief.SUCCEEDED, end, "the end");
        var lines = newLines();
        if (lines.size() != 1) {
            find("the partner's books have " + lines.size() + " payments instead of one");
        }
        lines.stream()
                .filter(paid -> !isOf(payment, paid))
                .forEach(paid -> find("the books have another key or amount"));
    }

    /** Nothing may be in the partner's books. */
    void expectNothingPaid() {
        if (!newLines().isEmpty()) {
            find("the partner's books have " + newLines().size() + " payments instead of none");
        }
    }

    /** The window of visibility is taken to be over: the simulator keeps nothing back. */
    private Belief settle(BillPayment payment, Belief first) {
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
        return belief == Belief.NOT_SENT || (belief == Belief.NOT_FOUND && promises.isIdempotent());
    }

    private List<JsonView> newLines() {
        return simulator.payments().stream()
                .filter(paid -> !before.contains(key(paid)))
                .filter(paid -> !paid.text("status").equals(Optional.of("REJECTED")))
                .toList();
    }

    private static boolean isOf(BillPayment payment, JsonView paid) {
        var amount = paid.get("amount");
        var minor = amount.text("amount").map(Long::parseLong).orElse(0L);
        return key(paid).equals(payment.key().toString())
                && Money.of(minor, amount.text("currency").orElse("XXX")).equals(payment.amount());
    }

    private static String key(JsonView paid) {
        return paid.text("key").orElse("");
    }

    /** The partner's callback about the payment, as the plugin recognises it. */
    Optional<Callback> callbackAbout(BillPayment payment) {
        for (var next = inbox.poll(CALLBACK_PATIENCE); next.isPresent(); next = inbox.poll(CALLBACK_PATIENCE)) {
            if (read(next.get())
                    .filter(fact -> fact.key().equals(payment.key()))
                    .isPresent()) {
                return next;
            }
        }
        find("no callback was read as one about the payment");
        return Optional.empty();
    }

    Optional<CallbackFact> read(Callback callback) {
        return Calls.within(() -> biller.readCallback(callback));
    }
}
