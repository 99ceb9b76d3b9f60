package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Answers of good form whose content is not true. */
final class Lies {

    private static final Set<String> DECIMAL_AMOUNTS = Set.of("amountPaid", "amountDue", "minimumAmountDue");
    private static final Set<String> OUR_REFERENCES =
            Set.of("reference", "requestingOrganisationTransactionReference", "clientCorrelationId");
    private static final Set<String> THEIR_REFERENCES = Set.of(
            "id", "serverCorrelationId", "objectReference", "serviceProviderPaymentReference", "transactionReference");

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<String> OURS = Set.of("package", "payment");
    /** A ride may cost less than was agreed to, so only more is a lie. */
    private static final BigDecimal ABOVE_ANY_CAP = new BigDecimal(1_000);

    private Lies() {}

    static Answer tell(Fault.Mode mode, Answer answer) {
        if (answer.status() >= 400) {
            return answer;
        }
        var json = Json.readForeign(answer.body());
        bend(mode, json);
        return answer.withBody(Json.write(json));
    }

    private static void bend(Fault.Mode mode, JsonNode json) {
        if (json instanceof ArrayNode array) {
            array.forEach(item -> bend(mode, item));
        } else if (json instanceof ObjectNode object) {
            var names = new TreeSet<String>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> bend(mode, object, name));
        }
    }

    private static void bend(Fault.Mode mode, ObjectNode object, String name) {
        var value = object.path(name);
        if (value.isContainerNode()) {
            bend(mode, value);
        } else if (mode == Fault.Mode.WRONG_AMOUNT) {
            bendAmount(object, name, value);
        } else if (mode == Fault.Mode.WRONG_SCALE) {
            bendScale(object, name, value);
        } else if (mode == Fault.Mode.WRONG_CURRENCY) {
            bendCurrency(object, name);
        } else if (OUR_REFERENCES.contains(name) || isOurMetadata(object, name) || isOurId(object, name)) {
            object.put(name, UUID.randomUUID().toString());
        } else if (mode == Fault.Mode.CROSSED && THEIR_REFERENCES.contains(name)) {
            object.put(name, UUID.randomUUID().toString());
        } else if (name.equals("link")) {
            object.put(name, "/requeststates/" + UUID.randomUUID());
        }
    }

    private static void bendAmount(ObjectNode object, String name, JsonNode value) {
        if (DECIMAL_AMOUNTS.contains(name)) {
            object.put(name, plain(new BigDecimal(value.textValue()).add(BigDecimal.ONE)));
        } else if (name.equals("amount") && value.isTextual()) {
            object.put(name, plain(new BigDecimal(value.textValue()).add(BigDecimal.ONE)));
        } else if (name.equals("amount") && object.has("currencyCode")) {
            object.put(name, value.decimalValue().add(ABOVE_ANY_CAP));
        } else if (name.equals("amount")) {
            object.put(name, value.longValue() + 100);
        }
    }

    private static void bendScale(ObjectNode object, String name, JsonNode value) {
        if (value.isTextual() && (DECIMAL_AMOUNTS.contains(name) || name.equals("amount"))) {
            object.put(name, plain(new BigDecimal(value.textValue()).multiply(HUNDRED)));
        } else if (name.equals("amount")) {
            object.put(name, value.decimalValue().multiply(HUNDRED));
        }
    }

    private static void bendCurrency(ObjectNode object, String name) {
        if (name.equals("currency") || name.equals("currencyCode")) {
            object.put(name, "EUR");
        }
    }

    private static boolean isOurMetadata(ObjectNode object, String name) {
        return name.equals("value")
                && OUR_REFERENCES.contains(object.path("key").asText());
    }

    /** A package and a payment of the taxi operator bear the caller's key as their id. */
    private static boolean isOurId(ObjectNode object, String name) {
        return name.equals("id") && OURS.contains(object.path("type").asText());
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
