package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.Orders;
import org.sycee.orders.PlaceOrder;
import org.sycee.partners.PartnerCalls;
import org.sycee.payments.Payments;

/** Places and shows orders; the machine carries them. */
@ApplicationScoped
class OrderService implements Orders {

    private final OrderRecords records;
    private final OrderMachine machine;
    private final Patience patience;
    private final PartnerCalls partners;
    private final Payments payments;
    private final Refunding refunding;

    @Inject
    OrderService(
            OrderRecords records,
            OrderMachine machine,
            Patience patience,
            PartnerCalls partners,
            Payments payments,
            Refunding refunding) {
        this.records = records;
        this.machine = machine;
        this.patience = patience;
        this.partners = partners;
        this.payments = payments;
        this.refunding = refunding;
    }

    @Override
    public Order place(PlaceOrder command) {
        if (records.find(command.order()).isEmpty()) {
            placeNew(command);
        } else {
            patience.run(() -> machine.advance(command.order()));
        }
        return records.find(command.order()).map(this::shown).orElseThrow();
    }

    private void placeNew(PlaceOrder command) {
        try {
            var turn = records.add(command);
            Failpoint.reach("orders.placed");
            patience.run(() -> machine.run(turn));
        } catch (ConstraintViolationException e) {
            // The same order, placed by somebody else just now, who has its turn. Anything else is a defect.
            if (records.find(command.order()).isEmpty()) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Order> find(UUID order) {
        return records.find(order).flatMap(this::hurried).map(this::shown);
    }

    @Override
    public Optional<Order> find(PersonId person, UUID order) {
        return records.find(order)
                .filter(found -> isOf(person, found))
                .flatMap(this::hurried)
                .map(this::shown);
    }

    private Optional<Recorded> hurried(Recorded order) {
        if (order.progress().state().hasEnded()) {
            return Optional.of(order);
        }
        patience.run(() -> machine.hurry(order.terms().order()));
        return records.find(order.terms().order());
    }

    @Override
    public Order agree(PersonId person, UUID order, Money fare) {
        return answer(person, order, () -> records.agree(order, fare));
    }

    @Override
    public Order decline(PersonId person, UUID order) {
        return answer(person, order, () -> records.decline(order));
    }

    private Order answer(PersonId person, UUID order, Supplier<Optional<Turn>> word) {
        if (records.find(order).filter(found -> isOf(person, found)).isEmpty()) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is no order " + order + ".");
        }
        word.get().ifPresent(turn -> {
            Failpoint.reach("orders.said");
            patience.run(() -> machine.run(turn));
        });
        return records.find(order).map(this::shown).orElseThrow();
    }

    private static boolean isOf(PersonId person, Recorded order) {
        return order.terms().payer().equals(person);
    }

    @Override
    public List<Order> open(PersonId person) {
        return records.open(person).stream().map(this::shown).toList();
    }

    @Override
    public Set<UUID> succeeded(Set<UUID> orders) {
        return records.succeeded(orders);
    }

    Order shown(Recorded order) {
        var terms = order.terms();
        return new Order(
                terms.order(),
                terms.payer(),
                terms.kind(),
                terms.payee().name(),
                terms.operation().amount(),
                terms.fee(),
                order.progress(),
                partners.find(terms.operation().key()),
                payments.transfers(terms.order()),
                refunding.of(order));
    }
}
