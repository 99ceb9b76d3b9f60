package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recharges that are taken back, each under a reference that the caller makes. */
record AirtimeRefundsApi(Refunds refunds) {

    private static final Set<String> FIELDS = Set.of("reference", "recharge", "amount");

    List<Route> routes(Faults faults, Bearer bearer) {
        var dialect = new PlainDialect();
        var give = new FaultyEndpoint(Fault.Target.REFUND, faults, dialect, request -> Optional.empty(), this::give);
        var inquire = new FaultyEndpoint(
                Fault.Target.REFUND_INQUIRY, faults, dialect, request -> Optional.empty(), this::inquire);
        return List.of(
                Route.post("/airtime/refunds", bearer.guard(give)),
                Route.get("/airtime/refunds/{reference}", bearer.guard(inquire)));
    }

    private Answer give(Request request) {
        var body = Body.of(request).only(FIELDS);
        var reference = AirtimeApi.reference(body);
        var amount = body.money("amount");
        var recharge = refunds.books()
                .billPayment(body.text("recharge", 64))
                .filter(payment -> payment.company().isOperator());
        if (recharge.isEmpty()) {
            return PlainDialect.error(404, "recharge_unknown", "no recharge with this reference was ever seen");
        }
        return refunds.give(reference, Refundable.of(recharge.get()), amount, request.fault())
                .map(refund -> Answer.json(200, json(refund)))
                .orElseGet(
                        () -> PlainDialect.error(409, "reference_used", "this reference was used with other content"));
    }

    private Answer inquire(Request request) {
        return refunds.books()
                .refund(request.path("reference"))
                .map(refund -> Answer.json(200, json(refund)))
                .orElseGet(() -> PlainDialect.error(404, "not_found", "no refund with this reference was ever seen"));
    }

    private ObjectNode json(Refund refund) {
        return AirtimeJson.refund(refund, refund.status(refunds.clock().instant()));
    }
}
