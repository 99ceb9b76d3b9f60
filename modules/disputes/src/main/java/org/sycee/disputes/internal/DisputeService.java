package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.Disputes;
import org.sycee.disputes.DisputesError;
import org.sycee.disputes.RaiseDispute;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Order;
import org.sycee.orders.Orders;
import org.sycee.orders.Outcome;

/** What payers say of their orders. */
@ApplicationScoped
class DisputeService implements Disputes {

    private final DisputeRecords records;
    private final Orders orders;
    private final DisputesSettings settings;
    private final Clock clock;

    @Inject
    DisputeService(DisputeRecords records, Orders orders, DisputesSettings settings, Clock clock) {
        this.records = records;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Raised raise(RaiseDispute command) {
        return before(command).orElseGet(() -> raiseNew(command));
    }

    private Optional<Raised> before(RaiseDispute command) {
        var before = records.raisedUnder(command.person(), command.intent().key());
        before.ifPresent(dispute -> command.intent().sameAs(dispute.digest()));
        return before.map(dispute -> new Raised(dispute.shown(), true));
    }

    private Raised raiseNew(RaiseDispute command) {
        var order = disputable(command);
        if (records.hasOpen(command.order())) {
            throw open();
        }
        try {
            var subject = new Dispute.Subject(order.id(), order.kind(), order.payee(), order.total());
            return new Raised(records.add(command, subject).shown(), false);
        } catch (ConstraintViolationException e) {
            // Two at once: the same request, which the other has recorded, or another one of the same order.
            return before(command).orElseThrow(DisputeService::open);
        }
    }

    private Order disputable(RaiseDispute command) {
        var order = orders.find(command.person(), command.order())
                .orElseThrow(
                        () -> new SyceeException(KernelError.NOT_FOUND, "There is no order " + command.order() + "."));
        if (!isPaid(order)) {
            throw new SyceeException(
                    DisputesError.NOT_DISPUTABLE,
                    "Only an order that was done and paid can be disputed. Look at the order to see how it stands.");
        }
        if (isOver(order)) {
            throw new SyceeException(
                    DisputesError.DISPUTE_TOO_LATE,
                    "An order can be disputed for " + settings.raiseWithin().toDays()
                            + " days after it was paid, and this one is older. Please ask whom you have paid.");
        }
        return order;
    }

    private static boolean isPaid(Order order) {
        return !order.isRefund() && order.outcome() == Outcome.SUCCEEDED;
    }

    private boolean isOver(Order order) {
        var earliest = clock.instant().minus(settings.raiseWithin());
        return order.endedAt().filter(ended -> ended.isBefore(earliest)).isPresent();
    }

    private static SyceeException open() {
        return new SyceeException(
                DisputesError.DISPUTE_OPEN,
                "You have told us already, and we are looking into it. You will find our answer beside the order.");
    }

    @Override
    public Optional<Dispute> find(UUID dispute) {
        return records.find(dispute).map(DisputeEntity::shown);
    }

    @Override
    public Optional<Dispute> find(PersonId person, UUID dispute) {
        return find(dispute).filter(found -> found.person().equals(person));
    }

    @Override
    public OfOrder ofOrder(PersonId person, UUID order) {
        var raised = records.ofOrder(person, order).stream()
                .map(DisputeEntity::shown)
                .toList();
        return new OfOrder(
                raised,
                isAnswered(raised) && mayBeDisputed(person, order),
                clock.instant().plus(settings.answerWithin()));
    }

    private static boolean isAnswered(List<Dispute> raised) {
        return raised.stream().allMatch(dispute -> dispute.state() == DisputeState.ANSWERED);
    }

    private boolean mayBeDisputed(PersonId person, UUID order) {
        return orders.find(person, order)
                .filter(DisputeService::isPaid)
                .filter(found -> !isOver(found))
                .isPresent();
    }
}
