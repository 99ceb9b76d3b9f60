package org.sycee.partner.tck;

import java.net.URI;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.spi.SavedCard;

/** Takes money from a saved card. */
record PayInMover(PaymentChannel service, Customers customers, String cardToken) implements Mover {

    private static final String CARD = "cardNumber=4242424242424242&expiry=12%2F30&cvc=123";
    private static final URI BACK = URI.create("http://localhost:8080/top-ups/1");

    /** Pays once on the partner's page, as a person does, to have a card saved. */
    static PayInMover withSavedCard(PaymentChannel service, Customers customers, SimulatorProcess simulator) {
        var first = payIn(customers, Optional.empty());
        var page = service.payIn(first).payUrl().orElseThrow(() -> new IllegalStateException("no page to pay on"));
        simulator.submit(page, CARD);
        var card = service.inquire(first).card().map(SavedCard::token);
        return new PayInMover(
                service, customers, card.orElseThrow(() -> new IllegalStateException("no card was saved")));
    }

    private static PayIn payIn(Customers customers, Optional<String> cardToken) {
        return new PayIn(customers.key(), Money.of(customers.amount(), "USD"), cardToken, BACK, "Top-up");
    }

    @Override
    public Operation next() {
        return payIn(customers, Optional.of(cardToken));
    }

    @Override
    public Mover with(PartnerService other) {
        return new PayInMover((PaymentChannel) other, customers, cardToken);
    }

    @Override
    public CallResult send(Operation operation) {
        return service.payIn((PayIn) operation);
    }

    @Override
    public CallResult inquire(Operation operation) {
        return service.inquire((PayIn) operation);
    }

    @Override
    public String sendingTarget() {
        return "card-payment";
    }

    @Override
    public String inquiryTarget() {
        return "card-inquiry";
    }
}
