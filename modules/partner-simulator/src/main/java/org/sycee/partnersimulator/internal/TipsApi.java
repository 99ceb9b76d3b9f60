package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayment.Status;

/** Tips as resellers hand them on, and what is given back of fares: payments that nobody is called back about. */
record TipsApi(Tips tips, Refunds refunds) {

    List<Route> routes(Faults faults, Bearer bearer) {
        var dialect = new TompDialect();
        var give = new FaultyEndpoint(Fault.Target.RIDE_TIP, faults, dialect, request -> Optional.empty(), this::give);
        var inquire = new FaultyEndpoint(
                Fault.Target.TIP_INQUIRY, faults, dialect, request -> Optional.empty(), this::inquire);
        var inquireRefund = new FaultyEndpoint(
                Fault.Target.REFUND_INQUIRY,
                faults,
                dialect,
                request -> Optional.empty(),
                request -> TompDialect.answer(json(refund(request).orElseThrow())));
        return List.of(
                Route.post("/tomp/processes/tip-driver/execution", bearer.guard(give)),
                Route.get(
                        "/tomp/collections/payments/items",
                        bearer.guard(request -> refund(request).isPresent()
                                ? inquireRefund.answer(request)
                                : inquire.answer(request))));
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

    private Optional<Refund> refund(Request request) {
        return refunds.books().refund(request.query("paymentId"));
    }

    private ObjectNode json(Tip tip) {
        var detail = detail(tip.key(), tip.given()).put("category", "OTHER").put("comment", "Tip");
        return payment(detail, tip.status(tips.clock().instant()), "tip-not-taken", tip.reference());
    }

    private ObjectNode json(Refund refund) {
        var detail = detail(refund.key(), refund.given())
                .put("category", "REIMBURSEMENT")
                .put("comment", "Refund");
        return payment(detail, refund.status(tips.clock().instant()), refusal(refund), refund.reference());
    }

    private static String refusal(Refund refund) {
        return switch (refund.refusal()) {
            case NONE, DECLINED -> "refund-declined";
            case NOT_REFUNDABLE -> "not-refundable";
            case TOO_MUCH -> "refund-too-high";
        };
    }

    private static ObjectNode detail(String key, Money amount) {
        return TompJson.amount(amount).put("type", "payment").put("id", key);
    }

    private static ObjectNode payment(ObjectNode detail, Status status, String refusal, String reference) {
        if (status == Status.REJECTED) {
            detail.putObject("customFields").put("refusal", refusal);
        } else {
            detail.put("state", status == Status.SUCCEEDED ? "INVOICED" : "INVOICING");
        }
        detail.withObject("/customFields").put("operatorReference", reference);
        return TompJson.collection(List.of(TompJson.feature(detail.path("id").asText(), detail)));
    }
}
