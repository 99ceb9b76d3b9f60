package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the taxi operator gives back of a fare, for fourteen days. */
class FareRefundsTest {

    private @TempDir Path books;
    private SimulatorRun simulator;
    private TaxiRun taxi;
    private String ride;
    private long fare;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
        taxi = new TaxiRun(simulator);
        ride = taxi.booked("Mill Road");
        taxi.await(ride, "SETTLED");
        fare = TaxiRun.cents(taxi.ride(ride).path("price"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private JsonNode payment(String key) {
        return json(taxi.get("/collections/payments/items?paymentId=" + key)).at("/features/0/properties");
    }

    @Test
    void aFareThatWasTakenIsOfferedBack() {
        var option = taxi.options(ride).at("/0/properties");
        assertThat(option.path("redressType").asText()).isEqualTo("PACKAGE_REFUND");
        assertThat(TaxiRun.cents(option.at("/compensations/0"))).isEqualTo(fare);
        taxi.claim(key(), ride, fare);
        assertThat(taxi.options(ride)).isEmpty();
    }

    @Test
    void whatIsClaimedIsAPaymentByItsKeyOnce() {
        var key = key();
        assertThat(json(taxi.claim(key, ride, 100)).at("/properties/id").asText())
                .isEqualTo(ride);
        taxi.claim(key, ride, 100);
        assertThat(payment(key).path("category").asText()).isEqualTo("REIMBURSEMENT");
        assertThat(payment(key).path("state").asText()).isEqualTo("INVOICED");
        assertThat(simulator.booked(key).at("/0/of").asText()).isEqualTo(ride);
        assertThat(json(taxi.claim(key, ride, 101)).at("/errors/0/type").asText())
                .isEqualTo("conflict");
    }

    @Test
    void moreThanWasTakenIsRefusedForGood() {
        var key = key();
        taxi.claim(key, ride, fare + 1);
        assertThat(payment(key).at("/customFields/refusal").asText()).isEqualTo("refund-too-high");
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void afterFourteenDaysNothingIsGivenBack() {
        simulator.advance(Duration.ofDays(14));
        assertThat(taxi.options(ride)).isEmpty();
        var key = key();
        taxi.claim(key, ride, 100);
        assertThat(payment(key).at("/customFields/refusal").asText()).isEqualTo("not-refundable");
    }

    @Test
    void aRideThatIsNotOverIsCalledOffAndNotGivenBack() {
        simulator.post("/rides/pace", "{\"millis\":600000}");
        var open = taxi.booked("Mill Road");
        assertThat(taxi.options(open).findValuesAsText("packageState")).containsExactly("CANCELLED");
        var key = key();
        taxi.claim(key, open, 100);
        assertThat(payment(key).at("/customFields/refusal").asText()).isEqualTo("not-refundable");
    }

    @Test
    void anInquiryCanDenyWhatWasGivenBack() {
        var key = key();
        taxi.claim(key, ride, 100);
        simulator.script("refund-inquiry", "REJECT", 0);
        assertThat(payment(key).isMissingNode()).isTrue();
        assertThat(payment(key).path("state").asText()).isEqualTo("INVOICED");
    }
}
