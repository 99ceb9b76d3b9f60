package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Payouts as merchants' servers ask for them; they are not called back, they inquire. */
final class PayoutApi {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Set<String> FIELDS = Set.of("reference", "amount", "cardToken", "accountToken", "description");

    private final Payouts payouts;
    private final OncePerKey oncePerKey = new OncePerKey();

    PayoutApi(Payouts payouts) {
        this.payouts = payouts;
    }

    List<Route> routes(Faults faults, Bearer bearer) {
        var dialect = new PlainDialect();
        var pay = new FaultyEndpoint(Fault.Target.CARD_PAYOUT, faults, dialect, this::habit, this::pay);
        var inquire = new FaultyEndpoint(
                Fault.Target.PAYOUT_INQUIRY, faults, dialect, request -> Optional.empty(), this::inquire);
        return List.of(
                Route.post("/acquirer/payouts", bearer.guard(pay)),
                Route.get("/acquirer/payouts", bearer.guard(inquire)));
    }

    /** What the card of a token does to the first sending of each key. */
    private Optional<Fault> habit(Request request) {
        var token = token(Body.of(request));
        return payouts.books()
                .linkedCard(token)
                .flatMap(card -> card.behaviour().habit())
                .or(() -> payouts.books()
                        .linkedAccount(token)
                        .flatMap(account -> account.behaviour().habit()))
                .filter(fault -> oncePerKey.isFirst(request.header("Idempotency-Key")));
    }

    private Answer pay(Request request) {
        var key = request.header("Idempotency-Key");
        if (!KEY.matcher(key).matches()) {
            throw new BadRequestException("Idempotency-Key must be 8 to 64 of A-Z a-z 0-9 _ -");
        }
        var decision = payouts.pay(key, order(Body.of(request).only(FIELDS)), request.fault());
        if (decision instanceof Payouts.Decision.Refused refused) {
            return PlainDialect.error(refused.status(), refused.code(), refused.text());
        }
        var taken = (Payouts.Decision.Taken) decision;
        return Answer.json(taken.repeated() ? 200 : 201, json(taken.payout()));
    }

    private static Payout.Order order(Body body) {
        return new Payout.Order(
                body.text("reference", 64), body.money("amount"), body.optionalText("description", 200), token(body));
    }

    private static String token(Body body) {
        if (body.has("cardToken") == body.has("accountToken")) {
            throw new BadRequestException("either cardToken or accountToken is needed");
        }
        return body.text(body.has("cardToken") ? "cardToken" : "accountToken", 64);
    }

    private Answer inquire(Request request) {
        return payouts.books()
                .payoutByReference(request.query("reference"))
                .map(payout -> Answer.json(200, json(payout)))
                .orElseGet(() -> PlainDialect.error(404, "not_found", "no payout with this reference was ever seen"));
    }

    private ObjectNode json(Payout payout) {
        return AcquirerJson.payout(payout, payouts.clock().instant());
    }
}
