package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Order;
import org.sycee.orders.Outcome;
import org.sycee.rides.Rides;
import org.sycee.rides.RidesError;
import org.sycee.rides.TipDriver;

/** The story of a tip: approved, recorded, ordered. */
@ApplicationScoped
class Tips {

    private final TipRecords records;
    private final RideRecords rides;
    private final RideOrders orders;
    private final Operators operators;
    private final PaymentPins pins;

    @Inject
    Tips(TipRecords records, RideRecords rides, RideOrders orders, Operators operators, PaymentPins pins) {
        this.records = records;
        this.rides = rides;
        this.orders = orders;
        this.operators = operators;
        this.pins = pins;
    }

    /** Those of a ride, as they stand. */
    List<Order> of(UUID ride) {
        return records.of(ride).stream().map(orders::asItStands).toList();
    }

    Rides.Tipped give(TipDriver command) {
        return recorded(command).orElseGet(() -> giveNow(command));
    }

    private Optional<Rides.Tipped> recorded(TipDriver command) {
        return records.findByIntent(command.intent()).map(before -> new Rides.Tipped(orders.held(before), true));
    }

    private Rides.Tipped giveNow(TipDriver command) {
        var ride = rides.own(command.person(), command.ride());
        mustFit(command, ride);
        operators.mustBeUsable(ride.offer().operator());
        pins.approve(command.person(), command.pin());
        return record(command);
    }

    private void mustFit(TipDriver command, RecordedRide ride) {
        if (orders.asItStands(ride).outcome() != Outcome.SUCCEEDED) {
            throw new SyceeException(RidesError.RIDE_NOT_OVER, "A tip is given when the ride is over and paid.");
        }
        var amount = command.amount();
        if (!amount.isPositive() || !amount.currency().equals(ride.offer().cap().currency())) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "A tip is above zero, in the currency of the ride: "
                            + ride.offer().cap().currency() + ".");
        }
    }

    private Rides.Tipped record(TipDriver command) {
        var id = Ids.next();
        var tip = recorded(command, id);
        return new Rides.Tipped(orders.held(tip), !tip.id().equals(id));
    }

    private RecordedTip recorded(TipDriver command, UUID id) {
        try {
            return records.record(command, id);
        } catch (ConstraintViolationException e) {
            // The same intent came in between: this is either a replay or a misuse of the key.
            return records.findByIntent(command.intent()).orElseThrow(() -> e);
        }
    }
}
