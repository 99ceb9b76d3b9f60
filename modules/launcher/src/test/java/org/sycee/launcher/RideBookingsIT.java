package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rides over HTTP, with the sandbox's taxi company: what is held, what is taken, and what is not. */
class RideBookingsIT {

    private static final long BALANCE = 200_00;
    private static final Duration QUICK = Duration.ofSeconds(3);

    private final RunningSycee sycee = RunningSycee.shared();
    private Browserless mei;

    @BeforeEach
    void someoneWithMoney() throws Exception {
        mei = sycee.newClient().join();
        mei.topUp(BALANCE);
    }

    @AfterEach
    void atTheUsualPace() throws Exception {
        Riding.atPace(mei, Riding.USUAL);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aRideIsBookedOnceAndItsFareIsTakenAndNoMore() throws Exception {
        var riding = Riding.atPace(mei, QUICK);
        var offer = riding.offer("City Hospital");
        var key = newKey();
        var first = riding.book(offer, key);
        Browserless.expect(201, first);
        assertThat(riding.book(offer, key).text("id")).isEqualTo(first.text("id"));
        assertThat(riding.book(offer, newKey()).text("code")).isEqualTo("offer-used");
        assertThat(riding.book(riding.offer("City Hospital"), key).text("code")).isEqualTo("idempotency-key-reused");
        assertThat(mei.get("/idempotency-keys/" + key).text("resource")).endsWith("/rides/" + first.text("id"));

        var paid = riding.paid(first.text("id")).body();
        var taken = paid.at("/taken/amount").asLong();
        assertThat(taken)
                .isPositive()
                .isLessThanOrEqualTo(paid.at("/offer/cap/amount").asLong());
        assertThat(StreamSupport.stream(paid.path("lines").spliterator(), false)
                        .mapToLong(line -> line.at("/amount/amount").asLong())
                        .sum())
                .isEqualTo(taken);
        assertThat(paid.path("state").asText()).isEqualTo("ARRIVED");
        assertThat(mei.available()).isEqualTo(BALANCE - taken);
        assertThat(mei.held()).isZero();
        assertThat(mei.get("/rides").body().path("items")).hasSize(1);
    }

    @Test
    void aForeignRideIsNotThere() throws Exception {
        var ride = Riding.atPace(mei, Duration.ofHours(1)).to("City Hospital");
        var stranger = sycee.newClient().join();
        for (var path : new String[] {"", "/cancellation"}) {
            Browserless.expect(404, stranger.get("/rides/" + ride + path));
        }
        Browserless.expect(404, new Riding(stranger).cancel(ride, 0));
        Browserless.expect(404, new Riding(stranger).approve(ride, 1));
        assertThat(stranger.get("/rides").body().path("items")).isEmpty();
        assertThat(mei.get("/rides/" + ride).text("outcome")).isEqualTo("PROCESSING");
    }

    @Test
    void theDriverIsToldTheRidersNameAndTheRiderThatItWasTold() throws Exception {
        assertThat(mei.get("/disclosures").body().path("items")).isEmpty();
        Riding.atPace(mei, Duration.ofHours(1)).to("City Hospital");

        var told = mei.get("/disclosures").body().path("items");

        assertThat(told).hasSize(1);
        assertThat(told.at("/0/partner").asText()).isEqualTo("Sandpiper Cabs");
        assertThat(told.at("/0/field").asText()).isEqualTo("NAME");
        assertThat(told.at("/0/purpose").asText()).isEqualTo("RIDE_BOOKING");
        assertThat(told.at("/0/times").asInt()).isEqualTo(1);
        assertThat(sycee.newClient().join().get("/disclosures").body().path("items"))
                .as("to nobody else")
                .isEmpty();
    }

    @Test
    void aRideIsCalledOffForNothingWhileNobodyIsOnTheWay() throws Exception {
        var riding = Riding.atPace(mei, Duration.ofHours(1));
        var ride = riding.to("City Hospital");
        riding.cancellationCosts(ride, 0);
        Browserless.expect(200, riding.cancel(ride, 0));
        Waiting.until(
                Duration.ofMinutes(1),
                "the money is back",
                () -> riding.look(ride).text("outcome").equals("FAILED"));
        assertThat(mei.available()).isEqualTo(BALANCE);
        assertThat(riding.cancel(ride, 0).text("code")).isEqualTo("ride-over");
    }

    @Test
    void aCancellationFeeThatHasRisenIsToldAndNothingIsDone() throws Exception {
        var riding = Riding.atPace(mei, Duration.ofMinutes(2));
        var ride = riding.to("City Hospital");
        riding.cancellationCosts(ride, 4_00);
        var refused = riding.cancel(ride, 0);
        Browserless.expect(409, refused);
        assertThat(refused.text("code")).isEqualTo("cancellation-fee-changed");
        assertThat(refused.body().at("/fee/amount").asLong()).isEqualTo(4_00);
        assertThat(riding.look(ride).text("outcome")).isEqualTo("PROCESSING");
        Browserless.expect(200, riding.cancel(ride, 4_00));
        var paid = riding.paid(ride);
        assertThat(paid.text("state")).isEqualTo("CANCELLED");
        assertThat(paid.body().at("/taken/amount").asLong()).isEqualTo(4_00);
        assertThat(mei.available()).isEqualTo(BALANCE - 4_00);
    }

    @Test
    void aFareAboveTheCapIsTakenOnlyIfItIsAgreedTo() throws Exception {
        var riding = Riding.atPace(mei, QUICK);
        var ride = riding.to("Roadworks Road");
        var fare = riding.askedFare(ride);
        assertThat(riding.approve(ride, fare + 1).text("code")).isEqualTo("fare-changed");
        Browserless.expect(200, riding.approve(ride, fare));
        assertThat(riding.paid(ride).body().at("/taken/amount").asLong()).isEqualTo(fare);
        assertThat(mei.available()).isEqualTo(BALANCE - fare);

        var other = riding.to("Roadworks Road");
        riding.askedFare(other);
        Browserless.expect(200, mei.post("/rides/" + other + "/refusal", Map.of()));
        var cap = riding.paid(other).body().at("/taken/amount").asLong();
        assertThat(mei.available()).isEqualTo(BALANCE - fare - cap);
        assertThat(cap).isEqualTo(fare - 4_20);
    }

    @Test
    void aDifferenceThatTheWalletDoesNotCoverIsRefusedAndMayBeDeclined() throws Exception {
        var riding = Riding.atPace(mei, QUICK);
        var ride = riding.to("Roadworks Road");
        var fare = riding.askedFare(ride);
        var payee = sycee.newClient().join().get("/payee-code").text("payeeId");
        Browserless.expect(201, mei.sendMoney(payee, mei.available() - 1_00, newKey()));
        var refused = riding.approve(ride, fare);
        Browserless.expect(422, refused);
        assertThat(refused.text("code")).isEqualTo("insufficient-funds");
        assertThat(riding.askedFare(ride)).isEqualTo(fare);
        Browserless.expect(200, mei.post("/rides/" + ride + "/refusal", Map.of()));
        assertThat(riding.paid(ride).body().at("/taken/amount").asLong()).isEqualTo(fare - 4_20);
        assertThat(mei.available()).isEqualTo(1_00);
    }

    @Test
    void aTipIsGivenOnceAndTheRideIsRated() throws Exception {
        var riding = Riding.atPace(mei, QUICK);
        var ride = riding.to("City Hospital");
        var tip = Map.of("amount", Browserless.usd(2_00), "pin", Browserless.PIN);
        var key = newKey();
        assertThat(mei.send("POST", "/rides/" + ride + "/tips", tip, key).text("code"))
                .isEqualTo("ride-not-over");
        riding.paid(ride);
        var before = mei.available();
        var first = mei.send("POST", "/rides/" + ride + "/tips", tip, key);
        Browserless.expect(201, first);
        assertThat(mei.send("POST", "/rides/" + ride + "/tips", tip, key).text("id"))
                .isEqualTo(first.text("id"));
        Waiting.until(
                Duration.ofMinutes(1),
                "the tip is paid",
                () -> riding.look(ride).body().at("/tips/0/outcome").asText().equals("SUCCEEDED"));
        assertThat(mei.available()).isEqualTo(before - 2_00);
        Browserless.expect(204, mei.send("PUT", "/rides/" + ride + "/rating", Map.of("stars", 4), ""));
        assertThat(riding.look(ride).body().path("stars").asInt()).isEqualTo(4);
        assertThat(mei.get("/orders/" + first.text("id")).text("kind")).isEqualTo("TIP");
    }

    @Test
    void nobodyTakesARideAndTheMoneyComesBack() throws Exception {
        var riding = Riding.atPace(mei, QUICK);
        var ride = riding.to("Lonely Lane");
        Waiting.until(
                Duration.ofMinutes(1),
                "the money is back",
                () -> riding.look(ride).text("outcome").equals("FAILED")
                        && riding.look(ride).text("state").equals("NO_DRIVER"));
        assertThat(mei.available()).isEqualTo(BALANCE);
    }

    @Test
    void anOpenPageIsToldWhereTheCarIsWithoutAsking() throws Exception {
        try (var page = OpenPage.of(sycee.appUrl, mei.keys())) {
            var ride = Riding.atPace(mei, Duration.ofSeconds(20)).to("City Hospital");
            Waiting.until(
                    Duration.ofMinutes(1),
                    "the page hears of the ride",
                    () -> page.said("data").stream()
                                    .filter(("{\"resource\":\"/rides/" + ride + "\"}")::equals)
                                    .count()
                            > 2);
        }
    }

    @Test
    void whatIsNoPlaceOrNoHeadCountIsNotAskedFor() throws Exception {
        var nowhere = Map.of("name", "Nowhere", "latitude", 91, "longitude", 2.3);
        var here = Map.of("name", "Here", "latitude", 54.7, "longitude", 2.3);
        Browserless.expect(400, mei.post("/ride-quotes", Map.of("from", nowhere, "to", here, "passengers", 1)));
        Browserless.expect(400, mei.post("/ride-quotes", Map.of("from", here, "to", here, "passengers", 0)));
        Browserless.expect(400, mei.post("/ride-quotes", Map.of("from", here, "passengers", 1)));
        var past = Map.of("from", here, "to", here, "passengers", 1, "departure", "2020-01-01T00:00:00Z");
        assertThat(mei.post("/ride-quotes", past).text("code")).isEqualTo("departure-passed");
        Browserless.expect(400, mei.get("/ride-places?text=" + "x".repeat(101)));
    }
}
