package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;
import static org.sycee.partnersimulator.SimulatorRun.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillPaymentsTest {

    private @TempDir Path books;
    private SimulatorRun simulator;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aBillIsPaidAndThenThereIsNoneToPayUntilNextMonth() {
        var bill = simulator.bill("METRO-ELECTRIC", "1002003000");
        var accepted = simulator.pay(bill, key());
        assertThat(accepted.statusCode()).isEqualTo(202);
        until(() -> state(accepted).equals("completed"));
        var paid = simulator.bill("METRO-ELECTRIC", "1002003000");
        assertThat(paid.path("billStatus").asText()).isEqualTo("paid");
        assertThat(paid.path("amountDue").asText()).isEqualTo("0");
        simulator.advance(Duration.ofDays(31));
        var next = simulator.bill("METRO-ELECTRIC", "1002003000");
        assertThat(next.path("billReference").asText())
                .isNotEqualTo(bill.path("billReference").asText());
    }

    @Test
    void theSameKeyAndContentIsTheSamePayment() {
        var bill = simulator.bill("CLEARWATER", "3004005009");
        var key = key();
        var first = json(simulator.pay(bill, key));
        var second = json(simulator.pay(bill, key.toUpperCase(java.util.Locale.ROOT)));
        assertThat(second.path("serverCorrelationId")).isEqualTo(first.path("serverCorrelationId"));
        assertThat(simulator.booked("")).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherContentIsRefusedAndChangesNothing() {
        var key = key();
        simulator.pay(simulator.bill("CLEARWATER", "3004005009"), key);
        var answer = simulator.pay(simulator.bill("CITY-GAS", "4005006004"), key);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errorCode").asText()).isEqualTo("duplicateRequest");
        assertThat(simulator.booked("")).hasSize(1);
    }

    @Test
    void aHundredSendingsOfOneKeyAtOnceAreOnePayment() {
        var bill = simulator.bill("HARBOUR-POWER", "2003004005");
        var key = key();
        var references = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> json(simulator.pay(bill, key))
                        .path("serviceProviderPaymentReference")
                        .asText())
                .distinct()
                .toList();
        assertThat(references).hasSize(1);
        assertThat(simulator.booked(key)).hasSize(1);
    }

    @Test
    void aBillIsPaidOnceHoweverManyKeysTry() {
        var bill = simulator.bill("HARBOUR-POWER", "2003004005");
        var paid = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> simulator.pay(bill, key()))
                .filter(answer -> answer.statusCode() == 201)
                .toList();
        assertThat(paid).hasSize(1);
        assertThat(simulator.booked("").findValuesAsText("status"))
                .filteredOn("SUCCEEDED"::equals)
                .hasSize(1);
    }

    @Test
    void aPaidBillIsRefusedToAnotherKeyAndTheRefusalIsKept() {
        var bill = simulator.bill("HARBOUR-POWER", "2003004005");
        simulator.pay(bill, key());
        var late = key();
        assertThat(json(simulator.pay(bill, late)).path("errorCode").asText()).isEqualTo("incorrectState");
        assertThat(json(simulator.pay(bill, late)).path("errorCode").asText()).isEqualTo("incorrectState");
        var link = json(simulator.get("/gsma/responses/" + late)).path("link").asText();
        assertThat(json(simulator.get("/gsma" + link)).path("status").asText()).isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource({"84.21,overPaymentNotAllowed", "84.19,underPaymentNotAllowed", "0,underPaymentNotAllowed"})
    void anotherAmountThanTheBillsIsRefused(String amount, String code) {
        var bill = simulator.bill("METRO-ELECTRIC", "9000000043");
        assertThat(bill.path("amountDue").asText()).isEqualTo("84.2");
        var body = SimulatorRun.sample("bill-payment.json").replace("84.2", amount);
        var answer = simulator.send(simulator.payment(bill.path("billReference").asText(), key(), body));
        assertThat(json(answer).path("errorCode").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"84.201", "-84.2", "84,2", "1e2", ""})
    void anUnreadableAmountIsRefusedAndNotRecorded(String amount) {
        var bill = simulator.bill("METRO-ELECTRIC", "9000000043");
        var body = SimulatorRun.sample("bill-payment.json").replace("84.2", amount);
        var answer = simulator.send(simulator.payment(bill.path("billReference").asText(), key(), body));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(simulator.booked("")).isEmpty();
    }

    @Test
    void harbourPowerAnswersAtOnceWithThePayment() {
        var bill = simulator.bill("HARBOUR-POWER", "2003004005");
        var answer = simulator.pay(bill, key());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("billPaymentStatus").asText()).isEqualTo("completed");
        assertThat(json(answer)
                        .path("requestingOrganisationTransactionReference")
                        .asText())
                .isEqualTo("order-7");
    }

    @ParameterizedTest
    @CsvSource({"1002003001,404", "9000000019,404", "100200300,404", "9000000027,200"})
    void noBillForWhoIsNoCustomerOrOwesNothing(String customer, int status) {
        var answer = simulator.bills("METRO-ELECTRIC", customer);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.body()).isEqualTo("[]");
        }
    }

    @Test
    void theOverdueBillIsOverdueWheneverItIsLookedAt() {
        for (var month = 0; month < 12; month++) {
            var today = LocalDate.ofInstant(
                    java.time.Instant.parse(
                            json(simulator.get("/clock")).path("now").asText()),
                    ZoneOffset.UTC);
            var bill = simulator.bill("CITY-GAS", "9000000035");
            assertThat(LocalDate.parse(bill.path("dueDate").asText())).isBefore(today);
            simulator.advance(Duration.ofDays(29));
        }
    }

    @Test
    void aPaymentThatIsOnItsWayEndsWhenTheClockSaysSo() {
        var bill = simulator.bill("METRO-ELECTRIC", "9000000175");
        var accepted = simulator.pay(bill, key());
        assertThat(state(accepted)).isEqualTo("pending");
        simulator.advance(Duration.ofDays(2));
        assertThat(state(accepted)).isEqualTo("pending");
        simulator.advance(Duration.ofDays(2));
        until(() -> state(accepted).equals("completed"));
    }

    private String state(HttpResponse<String> accepted) {
        JsonNode first = json(accepted);
        return json(simulator.get("/gsma/requeststates/"
                        + first.path("serverCorrelationId").asText()))
                .path("status")
                .asText();
    }
}
