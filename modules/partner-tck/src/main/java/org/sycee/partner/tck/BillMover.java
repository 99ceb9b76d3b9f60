package org.sycee.partner.tck;

import java.util.Optional;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;

/** Pays bills. */
record BillMover(Biller service, Customers customers) implements Mover {

    @Override
    public Operation next() {
        return customers.newPayment(service);
    }

    /** The simulator raises the bill of some customers after the first look. */
    @Override
    public Optional<Operation> nextAtAnOldPrice(SimulatorProcess simulator) {
        return customers.newPaymentOfABillThatChanges(service).map(payment -> payment);
    }

    @Override
    public Mover with(PartnerService other) {
        return new BillMover((Biller) other, customers);
    }

    @Override
    public CallResult send(Operation operation) {
        return service.pay((BillPayment) operation);
    }

    @Override
    public CallResult inquire(Operation operation) {
        return service.inquire((BillPayment) operation);
    }

    @Override
    public String sendingTarget() {
        return "bill-payment";
    }

    @Override
    public String inquiryTarget() {
        return "bill-inquiry";
    }
}
