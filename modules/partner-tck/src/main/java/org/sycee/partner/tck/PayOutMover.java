package org.sycee.partner.tck;

import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.PaymentChannel;

/** Pays out to a saved card. */
record PayOutMover(PaymentChannel service, Customers customers, Instrument to) implements Mover {

    /** To the card that a pay-in has saved. */
    static PayOutMover toACard(PayInMover payIns) {
        return new PayOutMover(
                payIns.service(), payIns.customers(), new Instrument(Instrument.Kind.CARD, payIns.cardToken()));
    }

    @Override
    public Operation next() {
        return new PayOut(customers.key(), Money.of(customers.amount(), "USD"), to, "Cash-out");
    }

    @Override
    public Mover with(PartnerService other) {
        return new PayOutMover((PaymentChannel) other, customers, to);
    }

    @Override
    public CallResult send(Operation operation) {
        return service.payOut((PayOut) operation);
    }

    @Override
    public CallResult inquire(Operation operation) {
        return service.inquire((PayOut) operation);
    }

    @Override
    public String sendingTarget() {
        return "card-payout";
    }

    @Override
    public String inquiryTarget() {
        return "payout-inquiry";
    }
}
