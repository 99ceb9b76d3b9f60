package org.sycee.partner.tck;

import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideTip;

/** Tips the driver of a ride. */
record TipMover(RideProvider service, Customers customers, UUID ride) implements Mover {

    private static final int MOST_INQUIRIES = 100;

    /** Rides once, to have somebody to be tipped. */
    static TipMover afterARide(RideProvider service, Customers customers) {
        var booking = new RideMover(service, customers).next();
        var result = service.book(booking);
        for (var left = MOST_INQUIRIES; left > 0 && result.kind() != CallResult.Kind.SUCCEEDED; left--) {
            SimulatorProcess.pause();
            result = service.inquire(booking);
        }
        return new TipMover(service, customers, booking.key());
    }

    @Override
    public Operation next() {
        return new RideTip(customers.key(), Money.of(customers.amount() / 10, "USD"), ride);
    }

    @Override
    public Mover with(PartnerService other) {
        return new TipMover((RideProvider) other, customers, ride);
    }

    @Override
    public CallResult send(Operation operation) {
        return service.tip((RideTip) operation);
    }

    @Override
    public CallResult inquire(Operation operation) {
        return service.inquire(operation);
    }

    @Override
    public String sendingTarget() {
        return "ride-tip";
    }

    @Override
    public String inquiryTarget() {
        return "tip-inquiry";
    }
}
