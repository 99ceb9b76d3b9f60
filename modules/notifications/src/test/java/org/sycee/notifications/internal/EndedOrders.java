package org.sycee.notifications.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCall;

/** Orders that stand where the test says. */
final class EndedOrders implements Orders {

    private final Map<UUID, Order> orders = new ConcurrentHashMap<>();

    UUID add(PersonId payer, OrderState state) {
        return put(Ids.next(), payer, state);
    }

    UUID addAsking(PersonId payer, Money fare, Instant until) {
        return put(
                Ids.next(),
                payer,
                OrderState.AWAITING_PAYER,
                Optional.of(new Order.Fare(fare, until, Optional.empty())));
    }

    UUID put(UUID id, PersonId payer, OrderState state) {
        return put(id, payer, state, Optional.empty());
    }

    private UUID put(UUID id, PersonId payer, OrderState state, Optional<Order.Fare> fare) {
        return put(id, payer, "BILL", state, fare, Optional.empty());
    }

    /** A ride, which its partner has taken so much for if it is paid. */
    void putRide(UUID id, PersonId payer, OrderState state, Money fare) {
        var call = new PartnerCall(
                id,
                "metro",
                PartnerCall.State.SUCCEEDED,
                Optional.empty(),
                Optional.of(fare),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        put(id, payer, "RIDE", state, Optional.empty(), Optional.of(call));
    }

    /** A ride whose money could not be set aside. */
    void putUnasked(UUID id, PersonId payer, OrderState state) {
        put(id, payer, "RIDE", state, Optional.empty(), Optional.empty());
    }

    private UUID put(
            UUID id,
            PersonId payer,
            String kind,
            OrderState state,
            Optional<Order.Fare> fare,
            Optional<PartnerCall> call) {
        var start = Instant.parse("2026-11-23T21:00:00Z");
        var progress = new Order.Progress(
                state, Optional.empty(), start.plusSeconds(60), List.of(new Order.Step(start, state)), fare);
        orders.put(
                id,
                new Order(
                        id,
                        payer,
                        kind,
                        "Metro Electric",
                        Money.of(84_20, "USD"),
                        Money.of(50, "USD"),
                        progress,
                        call,
                        List.of()));
        return id;
    }

    @Override
    public Order place(PlaceOrder command) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> succeeded(Set<UUID> asked) {
        throw new UnsupportedOperationException();
    }
}
