package org.sycee.partner.tck;

import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.Refund;

/** Has parts of a payment given back. */
record RefundMover(PartnerService service, Customers customers, Paid paid) implements Mover {

    private static final int MOST_PAYMENTS = 20;
    private static final int MOST_INQUIRIES = 100;
    private static final int PARTS = 4;

    /** Pays until something is paid that would be given back: some companies give nothing back. */
    static RefundMover afterAPayment(Mover payments, Customers customers) {
        for (var left = MOST_PAYMENTS; left > 0; left--) {
            var paid = paid(payments);
            if (paid.filter(one -> isQuoted(payments.service(), one)).isPresent()) {
                return new RefundMover(payments.service(), customers, paid.get());
            }
        }
        throw new IllegalStateException("of " + MOST_PAYMENTS + " payments none would be given back");
    }

    private static boolean isQuoted(PartnerService service, Paid paid) {
        return service.quoteRefund(paid)
                .filter(terms -> terms.most().equals(paid.amount()))
                .isPresent();
    }

    private static Optional<Paid> paid(Mover payments) {
        var payment = payments.next();
        var result = payments.send(payment);
        for (var left = MOST_INQUIRIES; left > 0 && result.kind() == CallResult.Kind.IN_PROGRESS; left--) {
            SimulatorProcess.pause();
            result = payments.inquire(payment);
        }
        var said = result;
        return said.amount()
                .flatMap(amount -> said.partnerReference().map(name -> new Paid(payment.key(), amount, name)));
    }

    @Override
    public Operation next() {
        var amount = paid.amount();
        var part = Money.of(amount.minorUnits() / PARTS, amount.currency().getCurrencyCode());
        return new Refund(customers.key(), part, paid);
    }

    @Override
    public Mover with(PartnerService other) {
        return new RefundMover(other, customers, paid);
    }

    @Override
    public CallResult send(Operation operation) {
        return service.refund((Refund) operation);
    }

    @Override
    public CallResult inquire(Operation operation) {
        return service.inquireRefund((Refund) operation);
    }

    @Override
    public String sendingTarget() {
        return "refund";
    }

    @Override
    public String inquiryTarget() {
        return "refund-inquiry";
    }
}
