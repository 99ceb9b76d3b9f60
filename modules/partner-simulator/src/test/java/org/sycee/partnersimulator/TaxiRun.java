package org.sycee.partnersimulator;

import static org.sycee.partnersimulator.SimulatorRun.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What tests ask the taxi operator. */
record TaxiRun(SimulatorRun simulator) {

    HttpResponse<String> get(String path) {
        return simulator.send(request(path));
    }

    HttpResponse<String> post(String process, String key, String inputs) {
        return post(process, key, inputs, "");
    }

    private HttpResponse<String> post(String process, String key, String inputs, String more) {
        return simulator.send(request("/processes/" + process + "/execution")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"inputs\":{" + inputs + "}" + more + "}")));
    }

    private HttpRequest.Builder request(String path) {
        return simulator
                .to("/tomp" + path)
                .header("Authorization", "Bearer sandbox-taxi-key")
                .header("Accept-Language", "en-GB");
    }

    /** The reference of the first place that is found by a text. */
    String place(String text) {
        var encoded = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
        return json(get("/collections/places/items?q=" + encoded))
                .at("/features/0/properties/id")
                .asText();
    }

    JsonNode offers(String from, String to, String more) {
        return json(post("search-offers", "none", """
            "type":"searchOffer","specification":{"type":"travelSpecification","from":"%s","to":"%s"%s}""".formatted(place(from), place(to), more)));
    }

    /** The cheapest offer's product: its name and its fare. */
    JsonNode offer(String to) {
        return offers("Central Station", to, "").at("/properties/definitions/products/0");
    }

    static long cap(JsonNode offer) {
        var elements = offer.at("/fare/elements");
        return cents(elements.path(elements.size() - 1));
    }

    static long cents(JsonNode amount) {
        return amount.path("amount").decimalValue().movePointRight(2).longValueExact();
    }

    HttpResponse<String> book(String key, JsonNode offer, long maximum) {
        return book(key, offer, maximum, "");
    }

    HttpResponse<String> book(String key, JsonNode offer, long maximum, String callbackUrl) {
        var inputs =
                "\"offer\":\"%s\",\"maximum\":%s".formatted(offer.path("id").asText(), usd(maximum));
        var subscriber = ",\"subscriber\":{\"successUri\":\"%1$s\",\"inProgressUri\":\"%1$s\",\"failedUri\":\"%1$s\"}";
        return post("purchase-offers", key, inputs, callbackUrl.isEmpty() ? "" : subscriber.formatted(callbackUrl));
    }

    static String usd(long cents) {
        return "{\"amount\":%d.%02d,\"currencyCode\":\"USD\"}".formatted(cents / 100, cents % 100);
    }

    /** Books the cheapest offer to a place, for as much as it may cost. */
    String booked(String to) {
        var key = SimulatorRun.key();
        var offer = offer(to);
        book(key, offer, cap(offer));
        return key;
    }

    /** The same for somebody who is named. */
    String bookedFor(String rider, String to) {
        var key = SimulatorRun.key();
        var offer = offer(to);
        var traveller = "{\"type\":\"traveller\",\"id\":\"rider\",\"fullName\":\"%s\"}".formatted(rider);
        post(
                "purchase-offers",
                key,
                "\"offer\":\"%s\",\"maximum\":%s,\"travellers\":[%s]"
                        .formatted(offer.path("id").asText(), usd(cap(offer)), traveller));
        return key;
    }

    /** Whom the driver asks for. */
    JsonNode rider(String key) {
        return ride(key).at("/customFields/rider");
    }

    JsonNode ride(String key) {
        return json(get("/collections/packages/items?packageId=" + key)).path("properties");
    }

    String status(String key) {
        return ride(key).path("status").asText();
    }

    void await(String key, String status) {
        SimulatorRun.until(() -> status(key).equals(status));
    }

    /** Waits until the ride's only leg is there. */
    void awaitLeg(String key, String status) {
        SimulatorRun.until(() -> leg(key).equals(status));
    }

    /** How far the ride's only leg is. */
    String leg(String key) {
        return ride(key).at("/legs/0/status").asText();
    }

    JsonNode options(String key) {
        return json(get("/collections/redress-options/items?packageId=" + key)).path("features");
    }

    HttpResponse<String> cancel(String key, String option) {
        return post("confirm-redress-option", key, """
            "package":"%s","guarantee":"cancellation","option":"%s\"""".formatted(key, option));
    }

    HttpResponse<String> claim(String key, String ride, long amount) {
        return post("claim-redress-option", key, """
            "package":"%s","guarantee":"refund","option":"refund","amount":%s""".formatted(ride, usd(amount)));
    }

    HttpResponse<String> pay(String key, long most) {
        return post("confirm-payment", key, "\"paymentId\":\"%s\",\"amount\":%s".formatted(key, usd(most)));
    }

    HttpResponse<String> tip(String key, String ride, long amount) {
        return post("tip-driver", key, "\"package\":\"%s\",\"amount\":%s".formatted(ride, usd(amount)));
    }
}
