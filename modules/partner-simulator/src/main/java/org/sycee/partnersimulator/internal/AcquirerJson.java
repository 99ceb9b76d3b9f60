package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import org.sycee.partnersimulator.internal.CardPayment.Status;

/** The objects of the acquirer's API. */
record AcquirerJson(URI base) {

    ObjectNode payment(CardPayment payment) {
        var json = Json.object()
                .put("id", payment.id())
                .put("reference", payment.order().reference())
                .put("status", payment.status().name())
                .put("createdAt", payment.state().createdAt().toString());
        json.set("amount", Json.money(payment.taken()));
        if (!payment.state().code().isEmpty()) {
            json.put("code", payment.state().code());
        }
        if (payment.card() != null) {
            json.set("card", card(payment.card()));
        }
        return withTimes(json, payment);
    }

    private ObjectNode withTimes(ObjectNode json, CardPayment payment) {
        if (payment.status().isFinal()) {
            json.put("finishedAt", payment.state().at().toString());
        }
        if (payment.status() == Status.AWAITING_PAYER) {
            json.put("payUrl", base + "/acquirer/pay/" + payment.id());
            json.put("expiresAt", payment.state().until().toString());
        }
        return json;
    }

    /** A reference that was cancelled before it was ever seen. */
    static ObjectNode barred(String reference) {
        return Json.object()
                .put("reference", reference)
                .put("status", Status.CANCELLED.name())
                .put("code", "cancelled_by_merchant");
    }

    static ObjectNode chargeBack(ChargeBack chargeBack) {
        var json = Json.object()
                .put("type", "charge_back")
                .put("id", chargeBack.id())
                .put("reference", chargeBack.payment().order().reference())
                .put("reason", "fraudulent");
        json.set("amount", Json.money(chargeBack.amount()));
        return json;
    }

    static ObjectNode payout(Payout payout, Instant now) {
        var json = Json.object()
                .put("id", payout.id())
                .put("reference", payout.order().reference())
                .put("status", payout.status(now).name())
                .put("createdAt", payout.state().at().toString());
        json.set("amount", Json.money(payout.taken()));
        if (payout.card() != null) {
            json.set("card", card(payout.card().unlinked()));
        }
        if (payout.account() != null) {
            json.set("account", account(payout.account()));
        }
        return payout.status(now) == Status.DECLINED
                ? json.put("code", payout.state().code())
                : json;
    }

    /** What may be shown of it. */
    static ObjectNode account(LinkedAccount account) {
        return Json.object().put("bank", account.bank()).put("lastFour", account.lastFour());
    }

    private static ObjectNode card(LinkedCard card) {
        var json = Json.object()
                .put("brand", card.brand())
                .put("lastFour", card.lastFour())
                .put("expiryMonth", card.expiry().getMonthValue())
                .put("expiryYear", card.expiry().getYear());
        return card.token().isEmpty() ? json : json.put("token", card.token());
    }
}
