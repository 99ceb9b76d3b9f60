package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;
import static org.sycee.partnersimulator.TaxiRun.cap;
import static org.sycee.partnersimulator.TaxiRun.cents;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxiTest {

    private @TempDir Path books;
    private SimulatorRun simulator;
    private TaxiRun taxi;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
        taxi = new TaxiRun(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void theDriverKnowsWhomToAskForIfARiderIsNamed() {
        assertThat(taxi.rider(taxi.bookedFor("Mei Lin", "Lantern Lane")).asText())
                .isEqualTo("Mei Lin");
        assertThat(taxi.rider(taxi.booked("Lantern Lane")).isMissingNode()).isTrue();
    }

    @Test
    void aPlaceIsFoundByTheBeginningOfAnyOfItsWords() {
        assertThat(names("lant")).hasSize(10).allMatch(name -> name.startsWith("Lantern "));
        assertThat(names("station")).containsExactly("Central Station");
        assertThat(names("xyzzy")).isEmpty();
        assertThat(taxi.place("Lantern Lane")).isEqualTo(taxi.place("lantern lane"));
        assertThat(taxi.get("/collections/places/items").statusCode()).isEqualTo(400);
    }

    private Stream<String> names(String text) {
        return stream(json(taxi.get("/collections/places/items?q=" + text)).path("features"))
                .map(place -> place.at("/properties/addressLine1").asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void nobodyWithoutTheKeyIsServed() {
        assertThat(simulator.get("/tomp/collections/places/items?q=a").statusCode())
                .isEqualTo(401);
    }

    @Test
    void threeClassesAreOfferedWithARangeACapAndADemand() {
        var products = taxi.offers("Central Station", "Mill Road", "").at("/properties/definitions/products");
        assertThat(stream(products).map(one -> one.path("name").asText()))
                .containsExactly("Standard", "Comfort", "Van");
        assertThat(stream(products)).allSatisfy(offer -> {
            var interval = offer.at("/fare/priceInterval");
            var from = interval.path("from").decimalValue();
            var to = interval.path("to").decimalValue();
            assertThat(offer.at("/fare/amount").decimalValue()).isBetween(from, to);
            assertThat(cap(offer)).isGreaterThanOrEqualTo(to.movePointRight(2).longValueExact());
        });
        assertThat(cap(products.path(2))).isGreaterThan(cap(products.path(0)));
    }

    @Test
    void aVanAloneTakesSixAndNobodyTakesSevenOrDrivesToAnotherCity() {
        assertThat(found(6)).containsExactly("Van");
        assertThat(found(7)).isEmpty();
        var elsewhere = taxi.post("search-offers", "none", """
            "specification":{"from":"%s","to":"GPS:52.51630_13.37770"}""".formatted(taxi.place("Mill Road")));
        assertThat(json(elsewhere).path("features")).isEmpty();
    }

    private Stream<String> found(int passengers) {
        var offers = taxi.post(
                "search-offers", "none", """
            "specification":{"from":"%s","to":"%s"},"travellers":[{"type":"traveller","id":"1","groupSize":%d}]""".formatted(taxi.place("Mill Road"), taxi.place("Ferry Lane"), passengers));
        return stream(json(offers).at("/properties/definitions/products"))
                .map(one -> one.path("name").asText());
    }

    @Test
    void demandFollowsTheHourUnlessItIsSet() {
        simulator.post("/rides/surge", "{\"percent\":180}");
        assertThat(surge("")).isEqualTo(180);
        simulator.send(simulator.to("/rides/surge").DELETE());
        var now = java.time.Instant.parse(
                json(simulator.get("/clock")).path("now").asText());
        simulator.advance(Duration.ofDays(1).minusSeconds(now.getEpochSecond() % 86_400));
        assertThat(surge("")).isEqualTo(120);
        simulator.advance(Duration.ofHours(5));
        assertThat(surge("")).isEqualTo(100);
        simulator.advance(Duration.ofHours(3));
        assertThat(surge("")).isEqualTo(140);
    }

    private int surge(String more) {
        return taxi.offers("Central Station", "Mill Road", more)
                .at("/properties/definitions/products/0/customFields/surgePercent")
                .asInt();
    }

    @Test
    void aRideGoesThroughItsStepsAndTakesItsFareOnce() {
        simulator.post("/rides/pace", "{\"millis\":1500}");
        var offer = taxi.offer("Mill Road");
        var key = key();
        var booked = json(taxi.book(key, offer, cap(offer))).path("properties");
        assertThat(booked.path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(booked.at("/customFields/startCode").isMissingNode()).isTrue();
        taxi.awaitLeg(key, "PREPARING");
        var driven = taxi.ride(key);
        assertThat(driven.at("/customFields/startCode").asText()).matches("[0-9]{4}");
        assertThat(driven.at("/definitions/assets/0/visualId").asText()).isNotEmpty();
        taxi.awaitLeg(key, "IN_USE");
        taxi.await(key, "SETTLED");
        var fare = taxi.ride(key).path("price");
        assertThat(fare.path("estimated").asBoolean()).isFalse();
        assertThat(stream(fare.path("elements")).mapToLong(TaxiRun::cents).sum())
                .isEqualTo(cents(fare));
        assertThat(cents(fare)).isLessThan(cap(offer));
        assertThat(simulator.booked(key)).singleElement().satisfies(line -> {
            assertThat(line.path("status").asText()).isEqualTo("SUCCEEDED");
            assertThat(line.at("/promised/amount").asLong()).isEqualTo(cap(offer));
            assertThat(line.at("/amount/amount").asLong()).isEqualTo(cents(fare));
        });
    }

    @Test
    void theCarMovesFromWhereItStoodToWhereItIsWanted() {
        simulator.post("/rides/pace", "{\"millis\":1500}");
        var key = taxi.booked("Mill Road");
        taxi.awaitLeg(key, "PREPARING");
        var first = position(key);
        SimulatorRun.until(() -> !position(key).equals(first));
        taxi.await(key, "SETTLED");
        var destination = taxi.place("Mill Road");
        var last = position(key);
        assertThat(destination)
                .isEqualTo("GPS:%.5f_%.5f"
                        .formatted(last.path(1).asDouble(), last.path(0).asDouble()));
        assertThat(features(key).path(1).at("/geometry/coordinates").size()).isGreaterThan(2);
    }

    private JsonNode position(String key) {
        return features(key).path(0).at("/geometry/coordinates");
    }

    private JsonNode features(String key) {
        return json(taxi.get("/collections/packages/items?packageId=" + key)).path("features");
    }

    @Test
    void theSameKeyIsTheSameRideAndAnotherRideUnderItIsRefused() {
        var offer = taxi.offer("Mill Road");
        var key = key();
        var first = json(taxi.book(key, offer, cap(offer)));
        var again = json(taxi.book(key, offer, cap(offer)));
        assertThat(again.at("/properties/customFields/operatorReference"))
                .isEqualTo(first.at("/properties/customFields/operatorReference"));
        assertThat(errorOf(taxi.book(key, offer, cap(offer) + 1))).isEqualTo("conflict");
        assertThat(simulator.booked(key)).hasSize(1);
    }

    private static String errorOf(java.net.http.HttpResponse<String> answer) {
        return json(answer).at("/errors/0/type").asText();
    }

    @Test
    void anOfferThatHasExpiredAndAMaximumThatIsTooLowAreRefused() {
        var offer = taxi.offer("Mill Road");
        assertThat(errorOf(taxi.book(key(), offer, 100))).isEqualTo("amount");
        simulator.advance(Duration.ofMinutes(4));
        assertThat(errorOf(taxi.book(key(), offer, cap(offer)))).isEqualTo("expired");
        assertThat(simulator.booked("")).isEmpty();
    }

    @Test
    void whoeverBooksAheadIsPickedUpThen() {
        simulator.post("/rides/pace", "{\"millis\":1}");
        var then = java.time.Instant.parse(
                        json(simulator.get("/clock")).path("now").asText())
                .plusSeconds(3_600);
        var offers = taxi.offers("Central Station", "Mill Road", ",\"startTime\":\"" + then + "\"");
        var offer = offers.at("/properties/definitions/products/0");
        var key = key();
        taxi.book(key, offer, cap(offer));
        assertThat(taxi.ride(key).at("/legs/0/status").asText()).isEqualTo("NOT_STARTED");
        simulator.advance(Duration.ofHours(1));
        taxi.await(key, "SETTLED");
    }

    @Test
    void whereNobodyWantsToDriveNothingIsTaken() {
        var key = taxi.booked("Lonely Lane");
        taxi.awaitLeg(key, "ABENDED");
        assertThat(taxi.status(key)).isEqualTo("CANCELLED");
        assertThat(cents(taxi.ride(key).path("price"))).isZero();
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aFareAboveTheMaximumIsAskedForAndNeverTakenByItself() {
        var key = taxi.booked("Roadworks Road");
        taxi.await(key, "ENDED");
        var asked = cents(taxi.ride(key).path("price"));
        var promised = simulator.booked(key).at("/0/promised/amount").asLong();
        assertThat(asked).isGreaterThan(promised);
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("AWAITING_PAYER");
        assertThat(errorOf(taxi.pay(key, promised - 1))).isEqualTo("amount");
        assertThat(json(taxi.pay(key, asked + 500)).at("/properties/status").asText())
                .isEqualTo("SETTLED");
        assertThat(simulator.booked(key).at("/0/amount/amount").asLong()).isEqualTo(asked);
        assertThat(json(taxi.pay(key, promised)).at("/properties/price/amount").decimalValue())
                .isEqualByComparingTo(java.math.BigDecimal.valueOf(asked, 2));
    }

    @Test
    void whoDoesNotAgreeToAHigherFarePaysTheFirstMaximum() {
        var key = taxi.booked("Roadworks Road");
        taxi.await(key, "ENDED");
        var promised = simulator.booked(key).at("/0/promised/amount").asLong();
        var paid = json(taxi.pay(key, promised)).at("/properties/price");
        assertThat(cents(paid)).isEqualTo(promised);
        assertThat(stream(paid.path("elements")).mapToLong(TaxiRun::cents).sum())
                .isEqualTo(promised);
        assertThat(simulator.booked(key).at("/0/amount/amount").asLong()).isEqualTo(promised);
    }

    @Test
    void nothingIsPaidOfARideThatAsksForNothing() {
        var key = taxi.booked("Mill Road");
        taxi.pay(key, 100_000);
        taxi.await(key, "SETTLED");
        assertThat(simulator.booked(key).at("/0/amount/amount").asLong())
                .isLessThan(simulator.booked(key).at("/0/promised/amount").asLong());
    }

    @Test
    void aRideIsCalledOffForNothingWhileADriverIsLookedFor() {
        simulator.post("/rides/pace", "{\"millis\":600000}");
        var key = taxi.booked("Mill Road");
        assertThat(fee(key)).isZero();
        taxi.cancel(key, option(key));
        assertThat(taxi.status(key)).isEqualTo("CANCELLED");
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("CANCELLED");
        assertThat(taxi.options(key)).isEmpty();
        assertThat(taxi.cancel(key, "cancel-for-0").statusCode()).isEqualTo(200);
    }

    private String option(String key) {
        return taxi.options(key).at("/0/properties/id").asText();
    }

    private long fee(String key) {
        return cents(taxi.options(key).at("/0/properties/compensations/0"));
    }

    @Test
    void aMinuteAfterADriverHasTakenItCallingOffCostsAFeeAndWhoAgreedToNoneKeepsTheRide() {
        simulator.post("/rides/pace", "{\"millis\":3600000}");
        var key = taxi.booked("Mill Road");
        var free = option(key);
        until(key, "PREPARING");
        SimulatorRun.until(() -> {
            simulator.advance(Duration.ofSeconds(30));
            return fee(key) > 0;
        });
        assertThat(errorOf(taxi.cancel(key, free))).isEqualTo("amount");
        assertThat(taxi.status(key)).isEqualTo("CONFIRMED");
        var fee = fee(key);
        assertThat(cents(json(taxi.cancel(key, option(key))).at("/properties/price")))
                .isEqualTo(fee);
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("SUCCEEDED");
        assertThat(simulator.booked(key).at("/0/amount/amount").asLong()).isEqualTo(fee);
    }

    /** Lets the simulator's time go by until the ride is there. */
    private void until(String key, String legStatus) {
        SimulatorRun.until(() -> {
            simulator.advance(Duration.ofSeconds(60));
            return taxi.ride(key).at("/legs/0/status").asText().equals(legStatus);
        });
    }

    @Test
    void nobodyCallsARideOffFromInsideTheCar() {
        simulator.post("/rides/pace", "{\"millis\":3600000}");
        var key = taxi.booked("Mill Road");
        until(key, "IN_USE");
        assertThat(taxi.options(key)).isEmpty();
        assertThat(errorOf(taxi.cancel(key, "cancel-for-100000"))).isEqualTo("amount");
    }

    @Test
    void aKeyThatIsCalledOffBeforeItsBookingComesIsBarred() {
        var offer = taxi.offer("Mill Road");
        var key = key();
        assertThat(fee(key)).isZero();
        taxi.cancel(key, option(key));
        assertThat(json(taxi.book(key, offer, cap(offer)))
                        .at("/properties/status")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(taxi.status(key)).isEqualTo("CANCELLED");
        assertThat(simulator.booked(key)).isEmpty();
    }

    @Test
    void aDriverIsTippedOncePerKeyAndOnlyAfterARide() {
        var ride = taxi.booked("Mill Road");
        var early = key();
        assertThat(json(taxi.tip(early, ride, 300))
                        .at("/features/0/properties/customFields/refusal")
                        .asText())
                .isEqualTo("tip-not-taken");
        taxi.await(ride, "SETTLED");
        var key = key();
        taxi.tip(key, ride, 300);
        var again = json(taxi.tip(key, ride, 300)).at("/features/0/properties");
        assertThat(again.path("state").asText()).isEqualTo("INVOICED");
        assertThat(again.path("id").asText()).isEqualTo(key);
        assertThat(errorOf(taxi.tip(key, ride, 400))).isEqualTo("conflict");
        assertThat(json(taxi.get("/collections/payments/items?paymentId=" + key))
                        .at("/features/0/properties"))
                .isEqualTo(again);
        assertThat(simulator.booked(key))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.at("/amount/amount").asLong()).isEqualTo(300));
        assertThat(simulator.booked(early).at("/0/status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void aKeyThatWasNeverSeenIsNotFound() {
        assertThat(errorOf(taxi.get("/collections/packages/items?packageId=" + key())))
                .isEqualTo("not-found");
        assertThat(errorOf(taxi.get("/collections/payments/items?paymentId=" + key())))
                .isEqualTo("not-found");
    }

    @Test
    void ridesAndTipsSurviveARestart() {
        var ride = taxi.booked("Mill Road");
        taxi.await(ride, "SETTLED");
        var tip = key();
        taxi.tip(tip, ride, 300);
        var barred = key();
        taxi.cancel(barred, "cancel-for-0");
        var onItsWay = taxi.booked("Ferry Lane");
        var before = simulator.booked(ride);
        simulator.close();
        start();
        assertThat(simulator.booked(ride)).isEqualTo(before);
        assertThat(simulator.booked(tip)).hasSize(1);
        assertThat(taxi.status(barred)).isEqualTo("CANCELLED");
        taxi.await(onItsWay, "SETTLED");
    }

    @Test
    void aScriptedFaultAndAPlaceWithAStoryHitTheFirstSendingOfAKey() {
        var offer = taxi.offer("Broken Bridge");
        var key = key();
        assertThat(taxi.book(key, offer, cap(offer)).statusCode()).isEqualTo(500);
        assertThat(simulator.booked(key)).hasSize(1);
        assertThat(taxi.book(key, offer, cap(offer)).statusCode()).isEqualTo(200);
        simulator.script("ride-inquiry", "REJECT", 0);
        assertThat(errorOf(taxi.get("/collections/packages/items?packageId=" + key)))
                .isEqualTo("not-found");
        simulator.script("ride-booking", "WRONG_AMOUNT", 0);
        var other = taxi.offer("Mill Road");
        var lie = json(taxi.book(key(), other, cap(other))).path("properties");
        assertThat(lie.path("status").asText()).isEqualTo("SETTLED");
        assertThat(cents(lie.path("price"))).isGreaterThan(cap(other));
        simulator.script("ride-booking", "REJECT", 0);
        taxi.awaitLeg(taxi.booked("Mill Road"), "ABENDED");
    }
}
