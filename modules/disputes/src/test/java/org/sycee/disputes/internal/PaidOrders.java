package org.sycee.disputes.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.orders.PlaceOrder;

/** Orders of 12.50 and a fee of 0.50, which stand where the test says. */
final class PaidOrders implements Orders {

    static final Money AMOUNT = Money.of(12_50, "USD");
    static final Money FEE = Money.of(50, "USD");

    private final Map<UUID, Order> orders = new ConcurrentHashMap<>();

    UUID add(PersonId payer, String kind, OrderState state, Instant endedAt) {
        var id = UUID.randomUUID();
        orders.put(id, order(id, payer, kind, state, endedAt));
        return id;
    }

    static Order order(UUID id, PersonId payer, String kind, OrderState state, Instant at) {
        var steps = List.of(new Order.Step(at, OrderState.QUOTED), new Order.Step(at, state));
        var progress = new Order.Progress(state, Optional.empty(), at.plusSeconds(60), steps);
        return new Order(id, payer, kind, "City Cabs", AMOUNT, FEE, progress, Optional.empty(), List.of());
    }

    @Override
    public Optional<Order> find(UUID order) {
        return Optional.ofNullable(orders.get(order));
    }

    @Override
    public Optional<Order> find(PersonId person, UUID order) {
        return find(order).filter(found -> found.payer().equals(person));
    }

    @Override
    public Order place(PlaceOrder command) {
        throw new AssertionError("disputes only look at orders");
    }

    @Override
    public Order agree(PersonId person, UUID order, Money fare) {
        throw new AssertionError("disputes only look at orders");
    }

    @Override
    public Order decline(PersonId person, UUID order) {
        throw new AssertionError("disputes only look at orders");
    }

    @Override
    public List<Order> open(PersonId person) {
        throw new AssertionError("disputes only look at orders");
    }

    @Override
    public Set<UUID> succeeded(Set<UUID> asked) {
        throw new AssertionError("disputes only look at orders");
    }
}
