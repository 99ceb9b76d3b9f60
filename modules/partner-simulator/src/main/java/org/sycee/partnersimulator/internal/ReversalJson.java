package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayment.Status;

/** Transactions and reversals of the GSMA Mobile Money API 1.1.2. */
final class ReversalJson {

    private ReversalJson() {}

    /** The specification quotes no reversal: what would be given back, and until when, is in the metadata. */
    static ObjectNode transaction(BillPayment payment, Optional<Refunds.Terms> terms) {
        var order = payment.order();
        var json = of("billpay", payment.taken(), payment.names().partnerReference(), payment.status())
                .put("requestingOrganisationTransactionReference", order.payerReference());
        json.set("debitParty", party("organisationid", "sycee"));
        json.set("creditParty", party("serviceprovider", payment.company().code()));
        var metadata = json.putArray("metadata");
        terms.ifPresent(now -> {
            GsmaJson.addPair(metadata, "reversibleAmount", GsmaJson.decimal(now.most()));
            GsmaJson.addPair(metadata, "reversibleUntil", now.until().toString());
        });
        return json;
    }

    static ObjectNode reversal(Refund refund, BillPayment payment, Status status) {
        var json = of("reversal", refund.given(), refund.reference(), status)
                .put("originalTransactionReference", payment.names().partnerReference())
                .put("requestingOrganisationTransactionReference", refund.key());
        json.set("debitParty", party("serviceprovider", refund.company()));
        return json.set("creditParty", party("organisationid", "sycee"));
    }

    private static ObjectNode of(String type, Money amount, String reference, Status status) {
        return Json.object()
                .put("type", type)
                .put("amount", GsmaJson.decimal(amount))
                .put("currency", amount.currency().getCurrencyCode())
                .put("transactionReference", reference)
                .put("transactionStatus", GsmaJson.status(status));
    }

    private static ArrayNode party(String key, String value) {
        var party = Json.array();
        GsmaJson.addPair(party, key, value);
        return party;
    }

    static ObjectNode state(Refund refund, Status status) {
        return Json.object()
                .put("serverCorrelationId", refund.key())
                .put("status", GsmaJson.status(status))
                .put("notificationMethod", "polling")
                .put("objectReference", refund.reference());
    }
}
