package org.sycee.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rides from the Central Station, as somebody books them over HTTP. */
record Riding(Browserless rider) {

    /** How long a whole ride lasts in the sandbox. */
    static final Duration USUAL = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Rides that are booked from now on, by whomever, last so long. */
    static Riding atPace(Browserless rider, Duration pace) throws IOException, InterruptedException {
        var body = "{\"millis\":" + pace.toMillis() + "}";
        Browserless.expect(204, rider.simulator("POST", "/rides/pace", body));
        return new Riding(rider);
    }

    /** The cheapest offer to a place. */
    String offer(String to) throws IOException, InterruptedException {
        var quote =
                rider.post("/ride-quotes", Map.of("from", place("Central Station"), "to", place(to), "passengers", 1));
        Browserless.expect(201, quote);
        return quote.body().at("/offers/0/id").asText();
    }

    private Map<String, Object> place(String name) throws IOException, InterruptedException {
        var found = rider.get("/ride-places?text=" + name.replace(" ", "%20"))
                .body()
                .at("/items/0");
        return Map.of(
                "name",
                found.path("name").asText(),
                "latitude",
                found.path("latitude").asDouble(),
                "longitude",
                found.path("longitude").asDouble());
    }

    Browserless.Answer book(String offer, String key) throws IOException, InterruptedException {
        return rider.send("POST", "/rides", Map.of("offerId", offer, "pin", Browserless.PIN), key);
    }

    /** Books the cheapest ride to a place, and says its id. */
    String to(String place) throws IOException, InterruptedException {
        var booked = book(offer(place), UUID.randomUUID().toString());
        Browserless.expect(201, booked);
        return booked.text("id");
    }

    Browserless.Answer look(String ride) throws IOException, InterruptedException {
        var seen = rider.get("/rides/" + ride);
        Browserless.expect(200, seen);
        return seen;
    }

    /** Waits until the ride is paid, and nothing more is to be said of it. */
    Browserless.Answer paid(String ride) throws IOException, InterruptedException {
        Waiting.until(
                PATIENCE,
                "the ride is paid",
                () -> look(ride).text("outcome").equals("SUCCEEDED")
                        && !lines(ride).isEmpty());
        return look(ride);
    }

    private JsonNode lines(String ride) throws IOException, InterruptedException {
        return look(ride).body().path("lines");
    }

    /** Waits until the rider is asked for a fare above the cap, and says it. */
    long askedFare(String ride) {
        Waiting.until(PATIENCE, "a fare is asked for", () -> look(ride).body().has("approval"));
        try {
            return look(ride).body().at("/approval/fare/amount").asLong();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Browserless.Answer approve(String ride, long fare) throws IOException, InterruptedException {
        var body = Map.of("fare", Browserless.usd(fare), "pin", Browserless.PIN);
        return rider.post("/rides/" + ride + "/approval", body);
    }

    Browserless.Answer cancel(String ride, long fee) throws IOException, InterruptedException {
        return rider.post("/rides/" + ride + "/cancellation", Map.of("fee", Browserless.usd(fee)));
    }

    /** Waits until it costs so much to call the ride off. */
    void cancellationCosts(String ride, long fee) {
        Waiting.until(
                PATIENCE,
                "calling off costs " + fee,
                () -> rider.get("/rides/" + ride + "/cancellation")
                                .body()
                                .at("/fee/amount")
                                .asLong()
                        == fee);
    }

    /** A ride and an offer to be asked for; the ride so slow that it costs nothing to call it off until it is. */
    static void prepare(Browserless owner, Map<String, String> prepared) throws IOException, InterruptedException {
        var ride = "/rides/" + atPace(owner, Duration.ofHours(1)).to("City Hospital");
        prepared.put("/rides/{id}", ride);
        for (var part : List.of("cancellation", "approval", "refusal", "tips", "rating")) {
            prepared.put("/rides/{id}/" + part, ride + "/" + part);
        }
        prepared.put("offer", atPace(owner, USUAL).offer("City Hospital"));
    }
}
