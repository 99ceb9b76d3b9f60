package org.sycee.orders.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.OrdersError;
import org.sycee.orders.PlaceOrder;
import org.sycee.payments.Resolution;

/**
 * An order, its terms, and whose turn it is to carry it further.
 *
 * <p>Born QUOTED and already claimed by the server that places it; what it may become is said by {@link OrderState}. A
 * turn is a lease with a number: it can be lost, and then decides nothing any more. It ends SETTLED, RELEASED or
 * RESOLVED. While it is SUSPENDED it is an open case of the operator's; after a late answer that leaves the operator with
 * the loss nothing is due for it until the case is resolved.
 */
@Entity
@Table(schema = "orders", name = "partner_order")
class OrderEntity {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private UUID payer;
    private String kind;
    private String instance;
    private String payee;
    private long amount;
    private long fee;
    private String currency;

    @Embedded
    private OrderedOperation operation;

    @ElementCollection
    @CollectionTable(schema = "orders", name = "order_field", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "value")
    private Map<String, String> fields = new HashMap<>();

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private @Nullable String refusal;
    private Instant deadline;

    @Embedded
    private @Nullable AskedFare fare;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    /** Of a refund, a refusal: either way it is the answer with which the operator is left alone. */
    @Column(name = "late_success_at")
    private @Nullable Instant lateAnswerAt;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    private boolean nudged;
    private long fence;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(schema = "orders", name = "order_step", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<StepRow> steps = new ArrayList<>();

    protected OrderEntity() {}

    OrderEntity(PlaceOrder terms, Lease lease, Instant deadline) {
        this.id = terms.order();
        this.payer = terms.payer().value();
        this.kind = terms.kind();
        this.instance = terms.payee().instance();
        this.payee = terms.payee().name();
        this.amount = terms.operation().amount().minorUnits();
        this.fee = terms.fee().minorUnits();
        this.currency = terms.operation().amount().plus(terms.fee()).currency().getCurrencyCode();
        this.operation = OrderedOperation.of(terms.operation());
        this.fields.putAll(OrderedOperation.fieldsOf(terms.operation()));
        this.deadline = deadline;
        this.createdAt = lease.from();
        stand(OrderState.QUOTED, lease.from());
        claim(lease);
    }

    /** Gives a turn, unless somebody else has one: then that turn is told that there may be news. */
    Optional<Turn> claimIfFree(Lease lease) {
        if (nextAt == null) {
            return Optional.empty();
        }
        if (claimedUntil != null && claimedUntil.isAfter(lease.from())) {
            nudged = true;
            return Optional.empty();
        }
        claim(lease);
        return Optional.of(turn());
    }

    private void claim(Lease lease) {
        fence++;
        nudged = false;
        claimedBy = lease.server();
        claimedUntil = lease.until();
        nextAt = lease.from();
    }

    Turn turn() {
        return new Turn(terms(), state, deadline, Optional.ofNullable(fare), fence);
    }

    /** Whether that turn is still the last one, and saw what is the case. */
    boolean isAt(Turn turn) {
        return fence == turn.fence() && state == turn.state();
    }

    void become(OrderState next, Lease lease) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("order " + id + " is " + state + " and may not become " + next);
        }
        stand(next, lease.from());
        claimedUntil = lease.until();
    }

    private void stand(OrderState now, Instant at) {
        state = now;
        steps.add(new StepRow(at, now));
        if (now == OrderState.SUSPENDED) {
            suspendedAt = at;
        }
    }

    /**
     * The partner asks the payer for a fare; says whether it does for the first time. From then on there is time for the
     * answer and what follows it.
     */
    boolean ask(Money asked, Instant until, Duration afterwards, Lease lease) {
        var isFirst = fare == null;
        if (isFirst) {
            fare = AskedFare.of(asked, until);
            deadline = Collections.max(List.of(deadline, until.plus(afterwards)));
        }
        fare = Objects.requireNonNull(fare).become(asked);
        if (state != OrderState.AWAITING_PAYER) {
            become(OrderState.AWAITING_PAYER, lease);
        }
        return isFirst;
    }

    /** Takes the payer's word that it is this fare; false if that was said before. */
    boolean agree(Money to, Lease lease) {
        if (fare != null && fare.isAgreed() && fareAmount().equals(to)) {
            return false;
        }
        var asked = askedFare();
        if (!fareAmount().equals(to)) {
            throw new SyceeException(OrdersError.FARE_CHANGED, "The fare is " + fareAmount() + " now, not " + to + ".");
        }
        claim(lease);
        fare = asked.agreed();
        become(OrderState.AGREEING, lease);
        return true;
    }

    /** Takes the payer's word that it is no more than is set aside; false if that was said before. */
    boolean decline(Lease lease) {
        if (fare != null && fare.isDeclined()) {
            return false;
        }
        fare = askedFare().declined();
        claim(lease);
        become(OrderState.DECLINING, lease);
        return true;
    }

    private Money fareAmount() {
        return Objects.requireNonNull(fare).told(currency).amount();
    }

    private AskedFare askedFare() {
        if (!isFareAsked()) {
            throw new SyceeException(OrdersError.NO_FARE_ASKED, "Nobody asks you for a fare at the order " + id + ".");
        }
        return Objects.requireNonNull(fare);
    }

    private boolean isFareAsked() {
        return state == OrderState.AWAITING_PAYER && fare != null && fare.isOpen();
    }

    /** What the payer agreed to is set aside: from now on it is the amount. */
    void raise(Lease lease) {
        amount = Objects.requireNonNull(fare).minorUnits();
        become(OrderState.SUBMITTED, lease);
    }

    /** What the payer agreed to could not be set aside: nothing has changed, the payer is asked as before. */
    void takeBack(String why, Lease lease) {
        fare = Objects.requireNonNull(fare).refused(why);
        become(OrderState.AWAITING_PAYER, lease);
    }

    /** Until when what it waits for now must be known. */
    private Instant currentDeadline() {
        return isFareAsked() ? Objects.requireNonNull(fare).until() : deadline;
    }

    /** Remembers why it does not happen. */
    void refuse(String code) {
        refusal = code;
    }

    /**
     * The partner took the money after all, or will not give it back: the payer keeps it, the case decides who bears the
     * loss.
     */
    void leaveToCase(Instant now) {
        if (state != OrderState.SUSPENDED) {
            throw new IllegalStateException("order " + id + " is " + state + ": no answer is late");
        }
        lateAnswerAt = now;
    }

    /** Decides how the operator's doubt ends. */
    void resolve(Resolution how, Lease lease) {
        become(OrderState.RESOLVING, lease);
        resolution = how;
    }

    /** Takes the turn from whoever has it: all that a turn does while the order is SUSPENDED is to ask. */
    Turn takeOver(Lease lease) {
        claim(lease);
        return turn();
    }

    /** Ends a turn; the next is due at once if there is news, else after a while that grows with the order's age. */
    void letGo(Turn turn, Instant now) {
        if (fence == turn.fence()) {
            claimedUntil = null;
            nextAt = isOver() ? null : nudged ? now : soonest(now.plus(pause(now)), now);
        }
    }

    private boolean isOver() {
        return switch (state) {
            case SETTLED, RELEASED, RESOLVED -> true;
            case SUSPENDED -> lateAnswerAt != null;
            case QUOTED, RESERVED, HELD, SUBMITTED, AWAITING_PAYER, IN_PROGRESS, UNKNOWN -> false;
            case AGREEING, DECLINING, SETTLING, RELEASING, SUSPENDING, RESOLVING -> false;
        };
    }

    private Instant soonest(Instant next, Instant now) {
        var end = currentDeadline();
        return end.isAfter(now) && end.isBefore(next) ? end : next;
    }

    private Duration pause(Instant now) {
        var tenth = Duration.between(createdAt, now).dividedBy(10);
        if (tenth.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return tenth.compareTo(LONGEST_PAUSE) < 0 ? tenth : LONGEST_PAUSE;
    }

    /** What is next for it, and when; a turn that somebody has may end earlier than its lease. */
    Plan plan(Instant now) {
        if (nextAt == null) {
            return Plan.NONE;
        }
        var inHand = Optional.ofNullable(claimedUntil).filter(now::isBefore);
        var due = inHand.orElse(nextAt);
        var at = due.isBefore(now) ? now : due;
        var step = NextStep.of(state, !at.isBefore(currentDeadline()));
        return new Plan(step, Optional.of(at), inHand.map(until -> claimedBy), currentDeadline());
    }

    /** As a line of a list. */
    OrderLine line(Instant now) {
        var terms = terms();
        return new OrderLine(terms, state, createdAt, currentDeadline(), plan(now));
    }

    /** Its doubt; only of an order that was ever SUSPENDED. */
    SuspenseCase suspenseCase() {
        return new SuspenseCase(
                terms(),
                state,
                Objects.requireNonNull(suspendedAt),
                Optional.ofNullable(lateAnswerAt),
                Optional.ofNullable(resolution));
    }

    /** As the order sees it that it gives back of. */
    Order.GivenBack givenBack() {
        return new Order.GivenBack(id, Money.of(amount, currency), Money.of(fee, currency), state);
    }

    boolean isCase() {
        return suspendedAt != null;
    }

    Resolution resolution() {
        return Objects.requireNonNull(resolution);
    }

    Recorded recorded() {
        var history = steps.stream().map(StepRow::toStep).toList();
        var asked = Optional.ofNullable(fare).filter(open -> isFareAsked()).map(open -> open.told(currency));
        return new Recorded(
                terms(), new Order.Progress(state, Optional.ofNullable(refusal), currentDeadline(), history, asked));
    }

    private PlaceOrder terms() {
        return new PlaceOrder(
                id,
                new PersonId(payer),
                kind,
                new PlaceOrder.Payee(instance, payee),
                operation.operation(Money.of(amount, currency), fields),
                Money.of(fee, currency));
    }
}
