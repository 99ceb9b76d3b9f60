package org.sycee.disputes.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceRefund;
import org.sycee.orders.RefundQuote;
import org.sycee.orders.Refunds;

/** A partner that gives back what the test says, as far as the test says; the same intent gives the same refund. */
final class FakeRefunds implements Refunds {

    private static final Instant UNTIL = Instant.parse("2030-01-01T00:00:00Z");

    private final Map<String, UUID> made = new ConcurrentHashMap<>();
    final List<PlaceRefund> asked = new CopyOnWriteArrayList<>();
    private volatile Money offer = PaidOrders.AMOUNT;
    private volatile OrderState state = OrderState.SETTLED;
    private volatile @Nullable ErrorCode refusal;
    private volatile boolean isDeadBefore;
    private volatile boolean isDeadAfter;

    void offer(Money now) {
        offer = now;
    }

    /** Where refunds stand from now on. */
    void stand(OrderState now) {
        state = now;
    }

    void refuse(@Nullable ErrorCode with) {
        refusal = with;
    }

    /** As if the server died before the money was asked for. */
    void dieBefore() {
        isDeadBefore = true;
    }

    /** As if the server died after the money was asked for, before the answer was recorded. */
    void dieAfter() {
        isDeadAfter = true;
    }

    void live() {
        isDeadBefore = false;
        isDeadAfter = false;
    }

    /** How many refunds there are, however often they were asked for. */
    int count() {
        return made.size();
    }

    @Override
    public RefundQuote quote(PersonId payer, UUID order) {
        return new RefundQuote(order, offer, PaidOrders.FEE, UNTIL);
    }

    @Override
    public Placed place(PlaceRefund command) {
        dieIf(isDeadBefore);
        asked.add(command);
        var refused = refusal;
        if (refused != null) {
            throw new SyceeException(refused, "Not now.");
        }
        var name = command.intent().actor()
                + command.intent().route()
                + command.intent().key();
        var isReplay = made.containsKey(name);
        var id = made.computeIfAbsent(name, any -> UUID.randomUUID());
        dieIf(isDeadAfter);
        return new Placed(refund(id, command.payer()), isReplay);
    }

    private static void dieIf(boolean isDead) {
        if (isDead) {
            throw new IllegalStateException("told to be dead");
        }
    }

    private Order refund(UUID id, PersonId payer) {
        return PaidOrders.order(id, payer, Refunds.KIND, state, UNTIL);
    }
}
