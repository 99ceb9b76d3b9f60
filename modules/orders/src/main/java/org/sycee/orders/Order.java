package org.sycee.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.TrailTransfer;

/**
 * An order and its trail.
 *
 * <p>It is born QUOTED, becomes HELD when the payer's money is set aside, SUBMITTED when the partner is asked, and ends
 * SETTLED, RELEASED or, in doubt past its deadline, SUSPENDED; evidence then makes it RESOLVED.
 *
 * @param id its name
 * @param payer who pays; of a refund, who gets the money
 * @param kind the product, or {@link Refunds#KIND}
 * @param payee the name of who is paid; of a refund, who gives back
 * @param amount what is set aside for the partner: the most that it gets, more once the payer has agreed to more; of a
 *     refund, what the partner gives back
 * @param fee what the operator gets on top; of a refund, gives back on top
 * @param progress where it stands, and how it came there
 * @param call the partner's side, once asked
 * @param transfers what moved in the ledger, oldest first
 * @param refunding what it gives back of, or was asked back of it
 */
public record Order(
        UUID id,
        PersonId payer,
        String kind,
        String payee,
        Money amount,
        Money fee,
        Progress progress,
        Optional<PartnerCall> call,
        List<TrailTransfer> transfers,
        Refunding refunding) {

    /** An order that has nothing to do with refunds. */
    public Order(
            UUID id,
            PersonId payer,
            String kind,
            String payee,
            Money amount,
            Money fee,
            Progress progress,
            Optional<PartnerCall> call,
            List<TrailTransfer> transfers) {
        this(id, payer, kind, payee, amount, fee, progress, call, transfers, Refunding.NONE);
    }

    public boolean isRefund() {
        return kind.equals(Refunds.KIND);
    }

    /** What the partner took, at most the amount; present once that is certain, if the payer pays for it. */
    public Optional<Money> taken() {
        return isPaid() ? call.flatMap(PartnerCall::taken) : Optional.empty();
    }

    /** A success that comes after the payer got the money back takes nothing from the payer. */
    private boolean isPaid() {
        return state() == OrderState.SETTLING || state() == OrderState.SETTLED;
    }

    /** What the partner gets: what it took; before that is certain, what is set aside for it. */
    public Money partnersPart() {
        return taken().orElse(amount);
    }

    /** What the payer pays, or gets back: the partner's part and the fee. */
    public Money total() {
        return partnersPart().plus(fee);
    }

    public OrderState state() {
        return progress.state();
    }

    /** What it means to the payer, who in doubt gets the money: that of a failed payment, or of a refund. */
    public Outcome outcome() {
        return isRefund() ? state().outcomeOfRefund() : state().outcome();
    }

    public Instant placedAt() {
        return progress.steps().get(0).at();
    }

    /** When the payer had nothing more to wait for. */
    public Optional<Instant> endedAt() {
        return progress.steps().stream()
                .filter(step -> step.state().hasEnded())
                .map(Step::at)
                .findFirst();
    }

    /** The stable code of why no money could be set aside, such as {@code insufficient-funds}, if it could not. */
    public Optional<String> holdRefusal() {
        var wasHeld = progress.steps().stream().anyMatch(step -> step.state() == OrderState.HELD);
        return wasHeld ? Optional.empty() : progress.refusal();
    }

    /** Why it did not happen, in the partner's words if it was the partner who refused. */
    public Optional<PartnerCall.Rejection> rejection() {
        return call.flatMap(PartnerCall::rejection).or(() -> progress.refusal().map(Order::inWords));
    }

    private static PartnerCall.Rejection inWords(String refusal) {
        return new PartnerCall.Rejection(refusal, "Refused: " + refusal.replace('-', ' ') + ".");
    }

    /**
     * Where an order stands.
     *
     * @param state where it stands
     * @param refusal the stable code of why it did not happen, if it did not
     * @param deadline until when its outcome will be known
     * @param steps when it went where, oldest first
     * @param fare what the payer is asked to agree to; present only with {@link OrderState#AWAITING_PAYER}
     */
    public record Progress(
            OrderState state, Optional<String> refusal, Instant deadline, List<Step> steps, Optional<Fare> fare) {

        public Progress(OrderState state, Optional<String> refusal, Instant deadline, List<Step> steps) {
            this(state, refusal, deadline, steps, Optional.empty());
        }
    }

    /**
     * A fare above what is set aside, to which its payer has not answered yet.
     *
     * @param amount what the partner would get in all
     * @param until when saying nothing counts as declining
     * @param refusal the stable code of why the difference could not be set aside when the payer agreed last
     */
    public record Fare(Money amount, Instant until, Optional<String> refusal) {}

    /**
     * What an order has to do with refunds.
     *
     * @param of the order that it gives back of, if it is a refund
     * @param isOffered whether more may come back of it: its partner gives back, and something is left
     * @param given what was asked back of it, oldest first
     */
    public record Refunding(Optional<UUID> of, boolean isOffered, List<GivenBack> given) {

        public static final Refunding NONE = new Refunding(Optional.empty(), false, List.of());
    }

    /**
     * A refund as the order sees it that it gives back of.
     *
     * @param refund its own order
     * @param amount what the partner gives back
     * @param fee what the operator gives back on top
     */
    public record GivenBack(UUID refund, Money amount, Money fee, OrderState state) {

        public Outcome outcome() {
            return state.outcomeOfRefund();
        }
    }

    /** When an order went where. */
    public record Step(Instant at, OrderState state) {}
}
