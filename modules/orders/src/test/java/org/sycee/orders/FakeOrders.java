package org.sycee.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** Orders in memory, for the tests of other rooms: placing one again gives the same; where new ones stop is told by the test. */
public final class FakeOrders implements Orders {

    public static final Instant PLACED_AT = Instant.parse("2026-11-23T21:00:00Z");

    private final Map<UUID, Order> orders = new ConcurrentHashMap<>();
    private final Map<UUID, PlaceOrder> commands = new ConcurrentHashMap<>();
    private volatile List<OrderState> path =
            List.of(OrderState.QUOTED, OrderState.HELD, OrderState.SUBMITTED, OrderState.SETTLING, OrderState.SETTLED);
    private volatile @Nullable String refusal;
    private volatile boolean dead;
    private final Set<UUID> impossible = ConcurrentHashMap.newKeySet();

    /** What became of the next orders' holds. */
    public void refuseHolds(String reason) {
        refusal = reason;
        path = List.of(OrderState.QUOTED, OrderState.RELEASED);
    }

    public void acceptHolds() {
        refusal = null;
        path = List.of(OrderState.QUOTED, OrderState.HELD, OrderState.SUBMITTED);
    }

    /** The next orders stay as they were recorded. */
    public void beSlow() {
        refusal = null;
        path = List.of(OrderState.QUOTED);
    }

    /** What was placed goes where new orders go now. */
    public void moveOn() {
        commands.forEach((id, command) -> orders.put(id, made(command)));
    }

    /** As if the server died before the order was placed. */
    public void die() {
        dead = true;
    }

    public void live() {
        dead = false;
    }

    /** This one cannot be placed, as if its partner were gone, or can be again. */
    public void makeImpossible(UUID order, boolean isImpossible) {
        if (isImpossible) {
            impossible.add(order);
        } else {
            impossible.remove(order);
        }
    }

    public List<PlaceOrder> placed() {
        return new ArrayList<>(commands.values());
    }

    @Override
    public Order place(PlaceOrder command) {
        if (dead || impossible.contains(command.order())) {
            throw new IllegalStateException("told to be dead");
        }
        commands.putIfAbsent(command.order(), command);
        return orders.computeIfAbsent(command.order(), id -> made(command));
    }

    private Order made(PlaceOrder command) {
        var steps = path.stream()
                .map(state -> new Order.Step(PLACED_AT.plusSeconds(path.indexOf(state)), state))
                .toList();
        return new Order(
                command.order(),
                command.payer(),
                command.kind(),
                command.payee().name(),
                command.operation().amount(),
                command.fee(),
                new Order.Progress(
                        path.get(path.size() - 1),
                        Optional.ofNullable(refusal),
                        PLACED_AT.plus(Duration.ofHours(24)),
                        steps),
                Optional.empty(),
                List.of());
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
    public Order agree(PersonId person, UUID order, Money fare) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order decline(PersonId person, UUID order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Order> open(PersonId person) {
        return orders.values().stream()
                .filter(order -> order.payer().equals(person) && !order.state().hasEnded())
                .toList();
    }

    @Override
    public Set<UUID> succeeded(Set<UUID> asked) {
        return asked.stream()
                .flatMap(id -> find(id).stream())
                .filter(order -> order.outcome() == Outcome.SUCCEEDED)
                .map(Order::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
