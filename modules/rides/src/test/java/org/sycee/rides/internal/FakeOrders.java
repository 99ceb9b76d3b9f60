package org.sycee.rides.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.orders.OrdersError;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall;

/** Orders in memory: placing one again gives the same; where each stands is told by the test. */
final class FakeOrders implements Orders {

    static final Instant PLACED_AT = Instant.parse("2026-11-23T21:00:00Z");

    private final Map<UUID, PlaceOrder> commands = new LinkedHashMap<>();
    private final Map<UUID, OrderState> states = new HashMap<>();
    private final Map<UUID, Money> asked = new HashMap<>();
    private final Map<UUID, Instant> endings = new HashMap<>();
    private final List<UUID> hurried = new ArrayList<>();
    private @Nullable String refusal;
    private boolean dead;

    /** What becomes of the next orders' holds. */
    void refuseHolds(String reason) {
        refusal = reason;
    }

    void acceptHolds() {
        refusal = null;
    }

    /** As if the server died before the order was placed. */
    void die() {
        dead = true;
    }

    void live() {
        dead = false;
    }

    void move(UUID order, OrderState state) {
        states.put(order, state);
    }

    /** It is paid at that time. */
    void end(UUID order, Instant at) {
        endings.put(order, at);
        move(order, OrderState.SETTLED);
    }

    /** The partner asks for more than the cap. */
    void ask(UUID order, Money fare) {
        asked.put(order, fare);
        move(order, OrderState.AWAITING_PAYER);
    }

    List<PlaceOrder> placed() {
        return List.copyOf(commands.values());
    }

    /** The orders, once for each time that their partner could have been asked. */
    List<UUID> hurried() {
        return List.copyOf(hurried);
    }

    @Override
    public Order place(PlaceOrder command) {
        if (dead) {
            throw new IllegalStateException("told to be dead");
        }
        commands.putIfAbsent(command.order(), command);
        states.putIfAbsent(command.order(), refusal == null ? OrderState.IN_PROGRESS : OrderState.RELEASED);
        return shown(command.order());
    }

    private Order shown(UUID id) {
        var command = commands.get(id);
        var state = states.get(id);
        var isRefused = refusal != null && state == OrderState.RELEASED;
        var path = isRefused
                ? List.of(OrderState.QUOTED, state)
                : List.of(OrderState.QUOTED, OrderState.HELD, OrderState.SUBMITTED, state);
        var fare = Optional.ofNullable(asked.get(id))
                .filter(amount -> state == OrderState.AWAITING_PAYER)
                .map(amount -> new Order.Fare(amount, PLACED_AT.plusSeconds(600), Optional.empty()));
        var steps = path.stream()
                .map(step -> new Order.Step(step.hasEnded() ? endings.getOrDefault(id, PLACED_AT) : PLACED_AT, step))
                .toList();
        return new Order(
                id,
                command.payer(),
                command.kind(),
                command.payee().name(),
                command.operation().amount(),
                command.fee(),
                new Order.Progress(
                        state,
                        Optional.ofNullable(isRefused ? refusal : null),
                        PLACED_AT.plusSeconds(7_200),
                        steps,
                        fare),
                isRefused ? Optional.empty() : Optional.of(call(command, state)),
                List.of());
    }

    private static PartnerCall call(PlaceOrder command, OrderState state) {
        var isPaid = state == OrderState.SETTLED;
        return new PartnerCall(
                command.operation().key(),
                command.payee().instance(),
                isPaid ? PartnerCall.State.SUCCEEDED : PartnerCall.State.IN_PROGRESS,
                Optional.of("CT-1"),
                Optional.of(command.operation().amount()).filter(amount -> isPaid),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    @Override
    public Optional<Order> find(UUID order) {
        if (!commands.containsKey(order)) {
            return Optional.empty();
        }
        if (!states.get(order).hasEnded()) {
            hurried.add(order);
        }
        return Optional.of(shown(order));
    }

    @Override
    public Optional<Order> find(PersonId person, UUID order) {
        return find(order).filter(found -> found.payer().equals(person));
    }

    @Override
    public Order agree(PersonId person, UUID order, Money fare) {
        if (!fare.equals(asked.get(order))) {
            throw new SyceeException(OrdersError.FARE_CHANGED, "another fare");
        }
        move(order, OrderState.SETTLED);
        return shown(order);
    }

    @Override
    public Order decline(PersonId person, UUID order) {
        move(order, OrderState.SETTLED);
        return shown(order);
    }

    @Override
    public List<Order> open(PersonId person) {
        return commands.values().stream()
                .filter(command -> command.payer().equals(person))
                .map(command -> shown(command.order()))
                .filter(order -> !order.state().hasEnded())
                .toList();
    }

    @Override
    public Set<UUID> succeeded(Set<UUID> orders) {
        throw new UnsupportedOperationException();
    }
}
