package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The objects of the airtime seller's API. */
final class AirtimeJson {

    private static final Map<GsmaError, String> CODES = Map.of(
            GsmaError.IDENTIFIER, "number_unknown",
            GsmaError.FORMAT, "amount_not_sold",
            GsmaError.CURRENCY, "currency_not_sold",
            GsmaError.DECLINED, "declined_by_operator");

    private AirtimeJson() {}

    static ObjectNode operator(Company operator) {
        var json = Json.object()
                .put("code", operator.code())
                .put("name", operator.displayName())
                .put("region", operator.region());
        var denominations = Phone.denominations(operator);
        if (!denominations.isEmpty()) {
            var sold = json.putArray("denominations");
            denominations.forEach(amount -> sold.add(Json.money(amount)));
            return json;
        }
        json.set("least", Json.money(Phone.LEAST));
        return json.set("most", Json.money(Phone.MOST));
    }

    static ObjectNode recharge(BillPayment payment) {
        var phone = Phone.find(payment.order().billReference()).orElseThrow();
        var json = Json.object()
                .put("id", payment.names().partnerReference())
                .put("reference", payment.key())
                .put("operator", phone.company().code())
                .put("number", phone.customer().number())
                .put("status", word(payment.status()));
        json.set("amount", Json.money(payment.taken()));
        return code(payment).map(code -> json.put("code", code)).orElse(json);
    }

    /** The recharge, with what would be taken back of it, and until when. */
    static ObjectNode recharge(BillPayment payment, Optional<Refunds.Terms> terms) {
        var json = recharge(payment);
        terms.ifPresent(
                now -> json.put("refundableUntil", now.until().toString()).set("refundable", Json.money(now.most())));
        return json;
    }

    static ObjectNode refund(Refund refund, BillPayment.Status status) {
        var json = Json.object()
                .put("id", refund.reference())
                .put("reference", refund.key())
                .put("recharge", refund.of())
                .put("status", word(status));
        json.set("amount", Json.money(refund.given()));
        return status == BillPayment.Status.REJECTED ? json.put("code", code(refund.refusal())) : json;
    }

    private static String code(Refund.Refusal refusal) {
        return switch (refusal) {
            case NONE, DECLINED -> "declined_by_operator";
            case NOT_REFUNDABLE -> "not_refundable";
            case TOO_MUCH -> "refund_too_high";
        };
    }

    private static String word(BillPayment.Status status) {
        return switch (status) {
            case PENDING -> "processing";
            case SUCCEEDED -> "completed";
            case REJECTED -> "failed";
        };
    }

    private static Optional<String> code(BillPayment payment) {
        return Optional.ofNullable(payment.standing().error()).map(CODES::get);
    }
}
