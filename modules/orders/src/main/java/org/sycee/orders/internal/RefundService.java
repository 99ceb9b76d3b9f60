package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.OrdersError;
import org.sycee.orders.PlaceOrder;
import org.sycee.orders.PlaceRefund;
import org.sycee.orders.RefundQuote;
import org.sycee.orders.Refunds;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.Refund;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnerRefunds;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Payments;
import org.sycee.payments.Promise;

/** The story of a refund: quoted, recorded with its intent, and carried by the machine as any order. */
@ApplicationScoped
class RefundService implements Refunds {

    private final OrderRecords orders;
    private final RefundRecords records;
    private final OrderService service;
    private final OrderMachine machine;
    private final Patience patience;
    private final PartnerCalls calls;
    private final PartnerRefunds partners;
    private final Payments payments;

    @Inject
    RefundService(
            OrderRecords orders,
            RefundRecords records,
            OrderService service,
            OrderMachine machine,
            Patience patience,
            PartnerCalls calls,
            PartnerRefunds partners,
            Payments payments) {
        this.orders = orders;
        this.records = records;
        this.service = service;
        this.machine = machine;
        this.patience = patience;
        this.calls = calls;
        this.partners = partners;
        this.payments = payments;
    }

    @Override
    public RefundQuote quote(PersonId payer, UUID order) {
        var paid = paid(payer, order);
        var left = payments.left(order);
        var terms = partners.quote(paid.key())
                .filter(offered -> left.amount().isPositive())
                .orElseThrow(() -> nothing("Nothing comes back of the order " + order + "."));
        var amount = terms.most().compareTo(left.amount()) < 0 ? terms.most() : left.amount();
        return new RefundQuote(order, amount, left.feeWith(amount), terms.validUntil());
    }

    @Override
    public Placed place(PlaceRefund command) {
        return before(command).orElseGet(() -> placeNew(command));
    }

    private Optional<Placed> before(PlaceRefund command) {
        return records.findByIntent(command.intent()).map(before -> new Placed(carriedOn(before), true));
    }

    private Order carriedOn(UUID refund) {
        patience.run(() -> machine.advance(refund));
        return promised(refund);
    }

    private Placed placeNew(PlaceRefund command) {
        try {
            return place(command, terms(command));
        } catch (SyceeException refusal) {
            // What stands in the way may be this very intent, recorded in between by another request.
            return before(command).orElseThrow(() -> refusal);
        }
    }

    private Placed place(PlaceRefund command, PlaceOrder terms) {
        try {
            var turn = records.add(command.intent(), terms);
            Failpoint.reach("orders.placed");
            patience.run(() -> machine.run(turn));
            return new Placed(promised(terms.order()), false);
        } catch (ConstraintViolationException e) {
            // The same request, made twice at once: the other has the turn.
            return records.findByIntent(command.intent())
                    .map(before -> new Placed(promised(before), true))
                    .orElseThrow(() -> e);
        }
    }

    private PlaceOrder terms(PlaceRefund command) {
        var paid = paid(command.payer(), command.order());
        var left = payments.left(command.order());
        mustBeLeft(command.amount(), left);
        var of = orders.find(command.order()).orElseThrow().terms();
        return new PlaceOrder(
                Ids.next(),
                command.payer(),
                KIND,
                of.payee(),
                new Refund(UUID.randomUUID(), command.amount(), paid),
                left.feeWith(command.amount()));
    }

    private static void mustBeLeft(Money amount, Promise.Left left) {
        if (!amount.isPositive() || !amount.currency().equals(left.amount().currency())) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "What is to come back must be an amount as it was quoted, not " + amount + ".");
        }
        if (amount.compareTo(left.amount()) > 0) {
            throw above();
        }
    }

    /** What the partner took for an order of that payer. */
    private Paid paid(PersonId payer, UUID id) {
        var order = orders.find(id)
                .filter(found -> found.terms().payer().equals(payer))
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no order " + id + "."));
        return Optional.of(order)
                .filter(found -> found.progress().state() == OrderState.SETTLED)
                .filter(found -> Refunding.mayComeBack(found.terms().operation()))
                .flatMap(found -> calls.find(found.terms().operation().key()))
                .flatMap(PartnerCall::paid)
                .orElseThrow(() -> nothing("The order " + id + " is none of which anything comes back."));
    }

    private static SyceeException nothing(String message) {
        return new SyceeException(OrdersError.NOTHING_TO_REFUND, message);
    }

    /** As it stands now, if it was ever promised, or may still be. */
    private Order promised(UUID refund) {
        var order = orders.find(refund).map(service::shown).orElseThrow();
        order.holdRefusal().ifPresent(RefundService::refuse);
        return order;
    }

    private static void refuse(String reason) {
        if (reason.equals(OrdersError.DOUBT_BUDGET_SPENT.code())) {
            throw new SyceeException(
                    OrdersError.DOUBT_BUDGET_SPENT,
                    "Nothing can be asked back here at the moment, since earlier orders are still unclear. Try again later.");
        }
        throw above();
    }

    private static SyceeException above() {
        return new SyceeException(
                PaymentError.REFUND_ABOVE_CAPTURED, "This is more than is left to come back. Nothing was promised.");
    }
}
