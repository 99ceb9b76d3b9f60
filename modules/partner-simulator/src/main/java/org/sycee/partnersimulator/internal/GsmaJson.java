package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.sycee.money.Money;

/** The objects of the GSMA Mobile Money API 1.1.2. */
record GsmaJson(GsmaDialect dialect, Callbacks callbacks) {

    static ObjectNode company(Company company) {
        var details = Json.array();
        addPair(details, "region", company.region());
        addPair(details, "customerNumberPattern", "[0-9]{10}");
        addPair(details, "customerNumberExample", company.exampleCustomer());
        addPair(details, "processing", company.answersAtOnce() ? "synchronous" : "asynchronous");
        if (company.isPrepaid()) {
            addPair(details, "minimumAmount", decimal(Meter.LEAST));
            addPair(details, "maximumAmount", decimal(Meter.MOST));
        }
        company.payerFee().forEach(pair -> addPair(details, pair.get(0), pair.get(1)));
        return Json.object()
                .put("companyName", company.displayName())
                .put("serviceProvider", company.code())
                .put("serviceProviderType", company.trade())
                .put("serviceProviderSubType", company.isPrepaid() ? "prepaid" : "postpaid")
                .set("supplementaryServiceProviderDetails", details);
    }

    /** The specification knows no meters: nothing is due, the reference is what a payment refers to. */
    static ObjectNode meter(Meter meter) {
        var metadata = Json.array();
        addPair(metadata, "customerName", meter.customer().maskedName());
        return Json.object()
                .put("currency", "USD")
                .put("amountDue", "0")
                .put("billReference", meter.reference())
                .put("billdescription", "Prepaid " + meter.company().trade())
                .set("metadata", metadata);
    }

    static ObjectNode bill(Due due) {
        var bill = due.bill();
        var metadata = Json.array();
        addPair(metadata, "customerName", bill.customer().name());
        addPair(metadata, "period", bill.period().toString());
        return Json.object()
                .put("currency", due.outstanding().currency().getCurrencyCode())
                .put("amountDue", decimal(due.outstanding()))
                .put("minimumAmountDue", decimal(due.least()))
                .put("dueDate", bill.dueDate().toString())
                .put("billReference", bill.reference())
                .put("billdescription", bill.description())
                .put("billStatus", status(due))
                .set("metadata", metadata);
    }

    private static String status(Due due) {
        if (due.isPaid()) {
            return "paid";
        }
        return due.outstanding().compareTo(due.bill().amount()) < 0 ? "partialpaid" : "unpaid";
    }

    static ObjectNode payment(BillPayment payment) {
        var order = payment.order();
        var metadata = Json.array();
        addPair(metadata, "billReference", order.billReference());
        addPair(metadata, "clientCorrelationId", payment.key());
        if (payment.status() == BillPayment.Status.SUCCEEDED
                && Meter.find(order.billReference()).isPresent()) {
            addPair(metadata, "token", Meter.token(payment));
            addPair(metadata, "units", Meter.units(payment));
        }
        return Json.object()
                .put("currency", order.amount().currency().getCurrencyCode())
                .put("amountPaid", decimal(payment.taken()))
                .put("serviceProviderPaymentReference", payment.names().partnerReference())
                .put("billPaymentStatus", status(payment.status()))
                .put("requestingOrganisation", order.payer())
                .put("requestingOrganisationTransactionReference", order.payerReference())
                .set("metadata", metadata);
    }

    ObjectNode requestState(BillPayment payment) {
        var state = Json.object()
                .put("serverCorrelationId", payment.names().serverCorrelationId())
                .put("status", status(payment.status()))
                .put("notificationMethod", isToldBack(payment) ? "callback" : "polling")
                .put("objectReference", payment.names().partnerReference());
        if (payment.standing().error() != null) {
            state.set("error", error(payment));
        }
        return state;
    }

    /** Why a rejected payment was rejected. */
    ObjectNode error(BillPayment payment) {
        var error = payment.standing().error();
        return dialect.errorObject(error == null ? GsmaError.INTERNAL : error, "The payment was refused.");
    }

    private boolean isToldBack(BillPayment payment) {
        return callbacks.maySend(payment.course().callbackUrl());
    }

    static String status(BillPayment.Status status) {
        return switch (status) {
            case PENDING -> "pending";
            case SUCCEEDED -> "completed";
            case REJECTED -> "failed";
        };
    }

    /** The specification refuses trailing zeros: 200.00 is written as 200. */
    static String decimal(Money amount) {
        return new BigDecimal(amount.toDecimal()).stripTrailingZeros().toPlainString();
    }

    static void addPair(ArrayNode pairs, String key, String value) {
        pairs.addObject().put("key", key).put("value", value);
    }
}
