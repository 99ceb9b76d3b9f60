package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.sycee.partnersimulator.internal.BillPayment.Status;

/** Tips as resellers hand them on; nobody is called back about them. */
record TipsApi(Tips tips) {

    List<Route> routes(Faults faults, Bearer bearer) {
        var dialect = new TompDialect();
        var give = new FaultyEndpoint(Fault.Target.RIDE_TIP, faults, dialect, request -> Optional.empty(), this::give);
        var inquire = new FaultyEndpoint(
                Fault.Target.TIP_INQUIRY, faults, dialect, request -> Optional.empty(), this::inquire);
        return List.of(
                Route.post("/tomp/processes/tip-driver/execution", bearer.guard(give)),
                Route.get("/tomp/collections/payments/items", bearer.guard(inquire)));
    }

    private Answer give(Request request) {
        var inputs = TompJson.inputs(request);
        return tips.give(
                        TompJson.key(request),
                        inputs.text("package", 64),
                        TompJson.money(inputs, "amount"),
                        request.fault())
                .map(tip -> TompDialect.answer(json(tip)))
                .orElseGet(
                        () -> TompDialect.error(TompError.CONFLICT, "This Idempotency-Key was used for another tip."));
    }

    private Answer inquire(Request request) {
        return tips.books()
                .tip(request.query("paymentId"))
                .map(tip -> TompDialect.answer(json(tip)))
                .orElseGet(() -> TompDialect.error(TompError.NOT_FOUND, "No payment of this id was ever seen."));
    }

    private ObjectNode json(Tip tip) {
        var status = tip.status(tips.clock().instant());
        var detail = TompJson.amount(tip.amount())
                .put("type", "payment")
                .put("id", tip.key())
                .put("category", "OTHER")
                .put("comment", "Tip");
        if (status == Status.REJECTED) {
            detail.putObject("customFields").put("refusal", "tip-not-taken");
        } else {
            detail.put("state", status == Status.SUCCEEDED ? "INVOICED" : "INVOICING");
        }
        detail.withObject("/customFields").put("operatorReference", tip.reference());
        return TompJson.collection(List.of(TompJson.feature(tip.key(), detail)));
    }
}
