package org.sycee.partnersimulator.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sycee.partnersimulator.internal.CardPayment.Status;

/** How a test or an administrator makes things happen to one card payment. */
record CardControls(CardPayments payments, Consumer<CardPayment> news, Consumer<ChargeBack> chargeBackNews) {

    private static final int MOST_TIMES = 100;

    List<Route> routes() {
        return List.of(Route.post("/charge-backs", this::chargeBack), Route.post("/expirations", this::expire));
    }

    /** The card's bank takes a payment back; the same id can be told again, and as often as wanted. */
    private Answer chargeBack(Request request) {
        var body = Body.of(request).only(Set.of("paymentId", "id", "amount", "times"));
        var payment = payment(body);
        var named = body.optionalText("id", 64);
        var chargeBack = new ChargeBack(
                named.isEmpty() ? "cb_" + Tokens.random(12) : named,
                payment,
                body.has("amount") ? body.money("amount") : payment.taken());
        for (var time = 0; time < body.number("times", 1, MOST_TIMES, 1); time++) {
            chargeBackNews.accept(chargeBack);
        }
        return Answer.json(202, AcquirerJson.chargeBack(chargeBack));
    }

    /** The payer's time is over now. */
    private Answer expire(Request request) {
        var payment = payment(Body.of(request).only(Set.of("paymentId")));
        if (payment.status() != Status.AWAITING_PAYER) {
            throw new BadRequestException("the payment does not wait for its payer");
        }
        news.accept(payments.end(payment));
        return Answer.empty(204);
    }

    private CardPayment payment(Body body) {
        var id = body.text("paymentId", 64);
        return payments.books()
                .cardPayment(id)
                .orElseThrow(() -> new BadRequestException("no card payment has the id " + id));
    }
}
