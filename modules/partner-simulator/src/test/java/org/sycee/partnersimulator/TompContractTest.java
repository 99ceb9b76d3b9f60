package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;
import static org.sycee.partnersimulator.TaxiRun.cap;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the taxi operator answers is held against the schemas of the published specification.
 *
 * <p>An offer is held against summary and feature apart: the specification wants one {@code type} to be both.
 */
class TompContractTest {

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

    private static void assertAsSpecified(String module, String pointer, JsonNode value) {
        assertThat(value.isMissingNode()).isFalse();
        assertThat(TompSpecification.objections(module, pointer, value))
                .as("%s %s", pointer, value)
                .isEmpty();
    }

    @Test
    void theSchemasRefuseWhatIsNotAsSpecified() {
        var wrong = json(taxi.get("/collections/places/items?q=lane"))
                .at("/features/0/properties")
                .deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) wrong).remove("addressLine1");
        assertThat(TompSpecification.objections("1-CORE", "schemas/place", wrong))
                .contains("addressLine1");
    }

    @Test
    void placesAreAsSpecified() {
        var places = json(taxi.get("/collections/places/items?q=lane"));
        assertAsSpecified("1-CORE", "schemas/geojson", places);
        places.path("features")
                .forEach(place -> assertAsSpecified("1-CORE", "schemas/place", place.path("properties")));
    }

    @Test
    void offersAreAsSpecified() {
        var offers = taxi.offers("Central Station", "Mill Road", "");
        assertAsSpecified("1-CORE", "schemas/geojson", offers);
        assertAsSpecified("2-OFFERS", "schemas/offerCollectionProperties", offers.path("properties"));
        offers.path("features")
                .forEach(offer -> assertAsSpecified("1-CORE", "schemas/summary", offer.path("properties")));
        assertAsSpecified("1-CORE", "schemas/definitions", offers.at("/properties/definitions"));
    }

    /** The ride would take ten minutes; the clock moves less at once than the step lasts, so that none is missed. */
    @ParameterizedTest
    @CsvSource({"NOT_STARTED, 1", "PREPARING, 20", "READY_TO_USE, 5", "IN_USE, 20", "ENDED, 60"})
    void aRideIsAsSpecifiedInEachOfItsSteps(String step, int seconds) {
        simulator.post("/rides/pace", "{\"millis\":600000}");
        var key = taxi.booked("Mill Road");
        SimulatorRun.until(() -> taxi.leg(key).equals(step) || hasComeBy(Duration.ofSeconds(seconds)));
        assertPackage(key);
    }

    /** Moves the clock and lets the simulator look at it; whether the step has come by then is asked again. */
    private boolean hasComeBy(Duration by) throws InterruptedException {
        simulator.advance(by);
        Thread.sleep(60);
        return false;
    }

    private void assertPackage(String key) {
        var found = json(taxi.get("/collections/packages/items?packageId=" + key));
        assertAsSpecified("1-CORE", "schemas/package", found);
        assertAsSpecified("1-CORE", "schemas/definitions", found.at("/properties/definitions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lonely Lane", "Roadworks Road"})
    void aRideThatGoesWrongIsAsSpecifiedToo(String place) {
        var key = taxi.booked(place);
        SimulatorRun.until(() -> !taxi.status(key).matches("CONFIRMED|STARTED"));
        assertPackage(key);
    }

    @Test
    void theOptionsOfACancellationAndWhatComesOfItAreAsSpecified() {
        simulator.post("/rides/pace", "{\"millis\":600000}");
        var key = taxi.booked("Mill Road");
        var options = json(taxi.get("/collections/redress-options/items?packageId=" + key));
        assertAsSpecified("6-AFTER-SALES", "schemas/redressOptions", options);
        assertAsSpecified("1-CORE", "schemas/package", json(taxi.cancel(key, "cancel-for-0")));
        var neverSeen = key();
        assertAsSpecified("1-CORE", "schemas/package", json(taxi.cancel(neverSeen, "cancel-for-0")));
    }

    @Test
    void aTipIsAPaymentAsSpecified() {
        var ride = taxi.booked("Mill Road");
        taxi.await(ride, "SETTLED");
        assertAsSpecified("6-AFTER-SALES", "schemas/payments", json(taxi.tip(key(), ride, 300)));
        assertAsSpecified("6-AFTER-SALES", "schemas/payments", json(taxi.tip(key(), key(), 300)));
    }

    @Test
    void whatIsGivenBackOfAFareIsAsSpecified() {
        var ride = taxi.booked("Mill Road");
        taxi.await(ride, "SETTLED");
        var options = json(taxi.get("/collections/redress-options/items?packageId=" + ride));
        assertAsSpecified("6-AFTER-SALES", "schemas/redressOptions", options);
        for (var amount : new long[] {100, 1_000_000}) {
            var key = key();
            assertAsSpecified("1-CORE", "schemas/package", json(taxi.claim(key, ride, amount)));
            var payment = json(taxi.get("/collections/payments/items?paymentId=" + key));
            assertAsSpecified("6-AFTER-SALES", "schemas/payments", payment);
        }
    }

    @Test
    void errorsAreAsSpecified() {
        var offer = taxi.offer("Mill Road");
        assertError(json(taxi.book(key(), offer, 100)));
        assertError(json(taxi.book("?", offer, cap(offer))));
        assertError(json(taxi.get("/collections/packages/items?packageId=" + key())));
        assertError(json(taxi.get("/nothing")));
    }

    private static void assertError(JsonNode answer) {
        assertAsSpecified("1-CORE", "schemas/error", answer.at("/errors/0"));
    }
}
