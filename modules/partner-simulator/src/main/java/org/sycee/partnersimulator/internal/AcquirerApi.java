package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sycee.partnersimulator.internal.CardPayment.Status;
import org.sycee.partnersimulator.internal.CardPayments.Decision.Refused;
import org.sycee.partnersimulator.internal.CardPayments.Decision.Taken;

/** The acquirer as merchants' servers speak to it. */
final class AcquirerApi {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Pattern WEB_URL = Pattern.compile("https?://[^\\s/?#]+[^\\s]*");
    private static final Set<String> FIELDS =
            Set.of("reference", "amount", "returnUrl", "callbackUrl", "cardToken", "description");

    private final CardPayments payments;
    private final Callbacks callbacks;
    private final AcquirerJson json;
    private final OncePerKey oncePerKey = new OncePerKey();

    AcquirerApi(CardPayments payments, Callbacks callbacks, URI base) {
        this.payments = payments;
        this.callbacks = callbacks;
        this.json = new AcquirerJson(base);
    }

    List<Route> routes(Faults faults, Bearer bearer) {
        var dialect = new PlainDialect();
        var pay = new FaultyEndpoint(Fault.Target.CARD_PAYMENT, faults, dialect, this::chargeHabit, this::pay);
        var inquire = new FaultyEndpoint(Fault.Target.CARD_INQUIRY, faults, dialect, this::inquiryHabit, this::inquire);
        return List.of(
                Route.post("/acquirer/payments", bearer.guard(pay)),
                Route.get("/acquirer/payments", bearer.guard(inquire)),
                Route.get("/acquirer/payments/{id}", bearer.guard(inquire)),
                Route.post("/acquirer/payments/{id}/cancel", bearer.guard(this::cancel)),
                Route.post("/acquirer/cancellations", bearer.guard(this::cancelReference)));
    }

    /** What the card of a token does to the first sending of each key. */
    private Optional<Fault> chargeHabit(Request request) {
        var token = Body.of(request).optionalText("cardToken", 64);
        return payments.books()
                .linkedCard(token)
                .flatMap(card -> card.behaviour().habit())
                .filter(fault -> oncePerKey.isFirst("charge " + request.header("Idempotency-Key")));
    }

    /** The first inquiry after a hosted payment by the card of wrong answers is told a wrong amount. */
    private Optional<Fault> inquiryHabit(Request request) {
        return find(request)
                .filter(payment -> payment.order().cardToken().isEmpty())
                .filter(payment -> payment.card() != null && payment.card().behaviour() == TestCard.WRONG_ANSWER)
                .filter(payment -> oncePerKey.isFirst("inquiry " + payment.id()))
                .map(payment -> Fault.of(Fault.Mode.WRONG_AMOUNT));
    }

    private Answer pay(Request request) {
        var key = request.header("Idempotency-Key");
        if (!KEY.matcher(key).matches()) {
            throw new BadRequestException("Idempotency-Key must be 8 to 64 of A-Z a-z 0-9 _ -");
        }
        var decision = payments.pay(key, order(Body.of(request).only(FIELDS)), request.fault());
        if (decision instanceof Refused refused) {
            return PlainDialect.error(refused.status(), refused.code(), refused.text());
        }
        var taken = (Taken) decision;
        return Answer.json(taken.repeated() ? 200 : 201, json.payment(taken.payment()));
    }

    private CardOrder order(Body body) {
        var token = body.optionalText("cardToken", 64);
        var returnUrl = body.text("returnUrl", 2000);
        if (!WEB_URL.matcher(returnUrl).matches()) {
            throw new BadRequestException("returnUrl must be an absolute http or https URL");
        }
        var callbackUrl = body.optionalText("callbackUrl", 2000);
        return new CardOrder(
                body.text("reference", 64),
                body.money("amount"),
                body.optionalText("description", 200),
                token,
                new CardOrder.Urls(returnUrl, callbacks.maySend(callbackUrl) ? callbackUrl : ""));
    }

    private Answer inquire(Request request) {
        return find(request)
                .map(json::payment)
                .or(() -> Optional.of(request.query("reference"))
                        .filter(payments.books()::isBarred)
                        .map(AcquirerJson::barred))
                .map(found -> Answer.json(200, found))
                .orElseGet(AcquirerApi::neverSeen);
    }

    private Optional<CardPayment> find(Request request) {
        return request.path("id").isEmpty()
                ? payments.books().cardPaymentByReference(request.query("reference"))
                : payments.books().cardPayment(request.path("id"));
    }

    private Answer cancel(Request request) {
        return find(request)
                .map(payment -> payments.cancel(payment.id(), "cancelled_by_merchant"))
                .map(this::cancelled)
                .orElseGet(AcquirerApi::neverSeen);
    }

    private Answer cancelReference(Request request) {
        var reference = Body.of(request).only(Set.of("reference")).text("reference", 64);
        return payments.cancelReference(reference, "cancelled_by_merchant")
                .map(this::cancelled)
                .orElseGet(() -> Answer.json(200, AcquirerJson.barred(reference)));
    }

    private Answer cancelled(CardPayment payment) {
        if (payment.status() == Status.CANCELLED) {
            return Answer.json(200, json.payment(payment));
        }
        var error = Json.object()
                .put("code", "not_cancellable")
                .put("message", "the payment is " + payment.status().name().toLowerCase(Locale.ROOT));
        ObjectNode body = Json.object().set("error", error);
        return Answer.json(409, body.set("payment", json.payment(payment)));
    }

    private static Answer neverSeen() {
        return PlainDialect.error(404, "not_found", "no payment with this reference was ever seen");
    }

    /** The news that a payment is taken back. */
    void tell(ChargeBack chargeBack) {
        var order = chargeBack.payment().order();
        callbacks.send(new Callbacks.News(
                "POST",
                order.urls().callbackUrl(),
                order.reference(),
                Json.write(AcquirerJson.chargeBack(chargeBack))));
    }

    /** The news for the callback URL of a payment that has ended. */
    void tell(CardPayment payment) {
        var isKeptQuiet = payment.card() != null && payment.card().behaviour() == TestCard.LATE_ANSWER;
        if (!isKeptQuiet) {
            var url = payment.order().urls().callbackUrl();
            callbacks.send(
                    new Callbacks.News("POST", url, payment.order().reference(), Json.write(json.payment(payment))));
        }
    }
}
