package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partners.NewCall;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnersError;
import org.sycee.payments.Hold;
import org.sycee.payments.Payments;
import org.sycee.payments.Promise;
import org.sycee.payments.Resolution;

/**
 * The order machine: carries an order as far as it goes now, one recorded step after the other.
 *
 * <p>Calls to partners and postings happen outside any database transaction. Each comes before the record that it
 * happened, so after a crash the same step is taken again, which changes nothing. Whoever takes steps holds the order's
 * turn; a lost turn ends the run at its next record.
 */
@ApplicationScoped
class OrderMachine {

    private static final Logger LOG = System.getLogger(OrderMachine.class.getName());
    private static final String REJECTED_BY_PARTNER = "rejected-by-partner";
    private static final String NOT_SENT_IN_TIME = "not-sent-in-time";

    private final OrderRecords records;
    private final CaseRecords cases;
    private final Payments payments;
    private final PartnerCalls partners;
    private final Clock clock;

    @Inject
    OrderMachine(OrderRecords records, CaseRecords cases, Payments payments, PartnerCalls partners, Clock clock) {
        this.records = records;
        this.cases = cases;
        this.payments = payments;
        this.partners = partners;
        this.clock = clock;
    }

    /** Carries an order as far as it goes, unless somebody else is at it. */
    void advance(UUID order) {
        records.claim(order).ifPresent(this::run);
    }

    /** As {@link #advance}, and asks the partner at once: somebody is looking. Says whether the turn was to be had. */
    boolean hurry(UUID order) {
        var turn = records.claim(order);
        turn.ifPresent(taken -> run(taken, partners::hurry));
        return turn.isPresent();
    }

    /** Uses a turn that was taken before. */
    void run(Turn turn) {
        run(turn, partners::advance);
    }

    private void run(Turn turn, Function<UUID, PartnerCall> asking) {
        try {
            var current = Optional.of(turn);
            while (current.isPresent()) {
                current = step(current.get(), asking);
            }
        } finally {
            records.letGo(turn);
        }
    }

    /** Takes one step; empty if there is no more to do now. */
    private Optional<Turn> step(Turn turn, Function<UUID, PartnerCall> asking) {
        return switch (NextStep.of(turn.state(), isPast(turn.due()))) {
            case HOLD -> admit(turn);
            case SUBMIT -> submit(turn);
            case GIVE_UP -> giveUp(turn);
            case ASK -> decide(turn, ask(turn, asking));
            case ASK_A_LAST_TIME -> decide(turn, askALastTime(turn));
            case AGREE -> agree(turn);
            case DECLINE -> decline(turn);
            case CAPTURE -> capture(turn);
            case RELEASE -> release(turn);
            case SUSPEND -> suspend(turn);
            case ASK_FOR_THE_CASE -> askForTheCase(turn, asking);
            case RESOLVE -> resolve(turn);
            case NOTHING -> Optional.empty();
        };
    }

    /**
     * What the partner takes no more of today is refused before anything is held. A later turn does not know whether an
     * earlier one has held it: it holds the same again, and what is not sent then is given back.
     */
    private Optional<Turn> admit(Turn turn) {
        var refusal = turn.isFirst() ? notAdmitted(call(turn)) : Optional.<ErrorCode>empty();
        return refusal.map(why -> records.refuse(turn, OrderState.RELEASED, why.code()))
                .orElseGet(() -> hold(turn));
    }

    private Optional<ErrorCode> notAdmitted(NewCall call) {
        try {
            partners.admit(call);
            return Optional.empty();
        } catch (SyceeException e) {
            if (e.error() == PartnersError.DAILY_BUDGET_SPENT) {
                return Optional.of(e.error());
            }
            throw e;
        }
    }

    private static NewCall call(Turn turn) {
        return call(turn, turn.terms().operation());
    }

    private static NewCall call(Turn turn, Operation operation) {
        var terms = turn.terms();
        return new NewCall(terms.payee().instance(), operation, terms.payer());
    }

    private Optional<Turn> hold(Turn turn) {
        var refusal = setAside(turn.terms());
        Failpoint.reach("orders.held");
        if (refusal.isPresent()) {
            partners.dismiss(turn.callKey());
            return records.refuse(turn, OrderState.RELEASED, refusal.get().code());
        }
        return records.become(turn, OrderState.HELD);
    }

    private Optional<ErrorCode> setAside(PlaceOrder terms) {
        var amount = terms.operation().amount();
        if (terms.operation() instanceof Refund refund) {
            var of = records.findByCall(refund.of().key()).orElseThrow();
            return payments.promise(new Promise(terms.order(), of, amount, terms.fee()));
        }
        var payee = new Hold.Payee(terms.payee().instance(), terms.payee().name(), purpose(terms));
        return payments.hold(new Hold(terms.order(), terms.payer(), payee, amount, terms.fee()));
    }

    private static String purpose(PlaceOrder terms) {
        return terms.operation() instanceof PayOut ? Hold.PAY_OUT : terms.kind() + "_PAYMENT";
    }

    private Optional<Turn> submit(Turn turn) {
        try {
            partners.record(call(turn));
        } catch (SyceeException e) {
            return unavailable(turn, e);
        }
        var submitted = records.become(turn, OrderState.SUBMITTED);
        Failpoint.reach("orders.submitted");
        if (submitted.isEmpty() && isGivenUp(turn)) {
            partners.withdraw(turn.callKey());
        }
        return submitted;
    }

    /** Whether a later turn has given the order up: then nobody but this one will ever end the call that it has recorded. */
    private boolean isGivenUp(Turn turn) {
        var state = records.find(turn.order()).orElseThrow().progress().state();
        return state == OrderState.RELEASING || state == OrderState.RELEASED;
    }

    /** A call that was recorded before, by a run that then died, may have been sent: it must be followed to its end. */
    private Optional<Turn> unavailable(Turn turn, SyceeException refusal) {
        if (!(refusal.error() instanceof PartnersError error)) {
            throw refusal;
        }
        if (partners.find(turn.callKey()).isPresent()) {
            return records.become(turn, OrderState.SUBMITTED);
        }
        partners.dismiss(turn.callKey());
        return records.refuse(turn, OrderState.RELEASING, error.code());
    }

    /** What has not left by the deadline does not leave after it; a refund is wanted from the partner however late. */
    private Optional<Turn> giveUp(Turn turn) {
        if (turn.isRefund() || partners.find(turn.callKey()).isPresent()) {
            return submit(turn);
        }
        partners.dismiss(turn.callKey());
        return records.refuse(turn, OrderState.RELEASING, NOT_SENT_IN_TIME);
    }

    /** What is too late is not sent any more, neither at last nor again, should the partner have forgotten it. */
    private PartnerCall askALastTime(Turn turn) {
        if (isPast(turn.deadline()) && mayBeSent(turn)) {
            withdraw(turn);
        }
        return ask(turn, partners::hurry);
    }

    /** What a partner works on is not sent again; it may still ask for a fare, and hear that the payer agrees to no more. */
    private boolean mayBeSent(Turn turn) {
        return switch (partners.find(turn.callKey()).orElseThrow().state()) {
            case RECORDED, SUBMITTED, UNKNOWN -> true;
            case AWAITING_PAYER, IN_PROGRESS ->
                turn.fare().filter(AskedFare::isAgreed).isPresent();
            case SUCCEEDED, REJECTED -> false;
        };
    }

    private PartnerCall ask(Turn turn, Function<UUID, PartnerCall> asking) {
        var call = asking.apply(turn.callKey());
        Failpoint.reach("orders.answered");
        return call;
    }

    private Optional<Turn> decide(Turn turn, PartnerCall call) {
        var decision = switch (call.state()) {
            case SUCCEEDED -> records.become(turn, OrderState.SETTLING);
            case REJECTED -> records.refuse(turn, OrderState.RELEASING, REJECTED_BY_PARTNER);
            case RECORDED, SUBMITTED -> doubt(turn, turn.state());
            case AWAITING_PAYER -> awaitPayer(turn, call);
            case IN_PROGRESS -> doubt(turn, OrderState.IN_PROGRESS);
            case UNKNOWN -> doubt(turn, OrderState.UNKNOWN);
        };
        decision.ifPresent(decided -> Failpoint.reach("orders.decided"));
        return decision;
    }

    /**
     * A payer who has answered already has nothing more to do: the partner works on it, whatever it says. So has one whose
     * call is withdrawn, which has no fare: its partner could not be told the answer.
     */
    private Optional<Turn> awaitPayer(Turn turn, PartnerCall call) {
        if (call.fare().isEmpty()) {
            return doubt(turn, call.payUrl().isPresent() ? OrderState.AWAITING_PAYER : OrderState.IN_PROGRESS);
        }
        if (turn.asksForFare() && isPast(turn.due())) {
            return records.decline(turn);
        }
        records.ask(turn, call.fare().get());
        return Optional.empty();
    }

    /** The difference is set aside before the partner hears of it; what comes after may all be repeated. */
    private Optional<Turn> agree(Turn turn) {
        return notAdmitted(raised(turn))
                .or(() -> holdMore(turn))
                .map(refusal -> records.takeBack(turn, refusal.code()))
                .orElseGet(() -> raise(turn));
    }

    private static NewCall raised(Turn turn) {
        var ride = (RideBooking) turn.terms().operation();
        var raised = new RideBooking(ride.key(), turn.agreedFare(), ride.offer(), ride.from(), ride.to());
        return call(turn, raised);
    }

    private Optional<ErrorCode> holdMore(Turn turn) {
        var refusal = payments.holdMore(turn.more());
        Failpoint.reach("orders.raised");
        refusal.ifPresent(code -> partners.dismiss(turn.callKey()));
        return refusal;
    }

    private Optional<Turn> raise(Turn turn) {
        partners.agree(turn.callKey(), turn.agreedFare());
        Failpoint.reach("orders.agreed");
        return records.raise(turn);
    }

    private Optional<Turn> decline(Turn turn) {
        partners.agree(turn.callKey(), turn.amount());
        Failpoint.reach("orders.declined");
        return records.become(turn, OrderState.SUBMITTED);
    }

    /** Waits for news, but not past the deadline. */
    private Optional<Turn> doubt(Turn turn, OrderState told) {
        if (isPast(turn.deadline())) {
            return records.become(turn, OrderState.SUSPENDING);
        }
        if (told != turn.state()) {
            records.become(turn, told);
        }
        return Optional.empty();
    }

    /** Past the deadline the partner is asked a last time at once, so that no old answer decides. */
    private boolean isPast(Instant time) {
        return !clock.instant().isBefore(time);
    }

    private Optional<Turn> capture(Turn turn) {
        payments.capture(turn.order(), taken(turn).orElseThrow());
        Failpoint.reach("orders.captured");
        return records.become(turn, OrderState.SETTLED);
    }

    private Optional<Money> taken(Turn turn) {
        return partners.find(turn.callKey()).flatMap(PartnerCall::taken);
    }

    /** An earlier turn, lost by then, may have recorded the call after this order was given up for the lack of one. */
    private Optional<Turn> release(Turn turn) {
        partners.find(turn.callKey())
                .filter(call -> call.state() == PartnerCall.State.RECORDED)
                .ifPresent(call -> partners.withdraw(call.key()));
        payments.voidHold(turn.order());
        Failpoint.reach("orders.released");
        return records.become(turn, OrderState.RELEASED);
    }

    private Optional<Turn> suspend(Turn turn) {
        withdraw(turn);
        payments.suspend(turn.order());
        Failpoint.reach("orders.suspended");
        return records.become(turn, OrderState.SUSPENDED);
    }

    /** What the payer gets back must not be bought any more; what is given back is still wanted from the partner. */
    private void withdraw(Turn turn) {
        if (!turn.isRefund()) {
            partners.withdraw(turn.callKey());
        }
    }

    /** Of orders that a release before this one has suspended the calls are withdrawn here. */
    private Optional<Turn> askForTheCase(Turn turn, Function<UUID, PartnerCall> asking) {
        withdraw(turn);
        return lookAtTheCase(turn, ask(turn, asking));
    }

    /**
     * The payer has the money already; only the operator's doubt is left. Once it is certain that the partner does not have
     * it, nobody has to decide who bears a loss.
     */
    private Optional<Turn> lookAtTheCase(Turn turn, PartnerCall call) {
        return switch (call.state()) {
            case SUCCEEDED -> turn.isRefund() ? cases.endByItself(turn, Resolution.PAID_BACK) : leaveToCase(turn);
            case REJECTED -> turn.isRefund() ? leaveToCase(turn) : cases.endByItself(turn, Resolution.NOT_DONE);
            case RECORDED, SUBMITTED, AWAITING_PAYER, IN_PROGRESS, UNKNOWN -> Optional.empty();
        };
    }

    /** The payer's money is never taken a second time, nor taken back. */
    private Optional<Turn> leaveToCase(Turn turn) {
        cases.leaveToCase(turn);
        LOG.log(Level.WARNING, () -> "late answer, left to the case " + turn.log());
        return Optional.empty();
    }

    private Optional<Turn> resolve(Turn turn) {
        payments.resolve(
                turn.order(), records.resolution(turn.order()), taken(turn).orElse(turn.amount()));
        Failpoint.reach("orders.resolved");
        return records.become(turn, OrderState.RESOLVED);
    }
}
