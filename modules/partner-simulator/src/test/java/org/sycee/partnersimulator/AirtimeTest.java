package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirtimeTest {

    private static final String PHONE = "2025550143";
    private static final String SKYLINE = "SKYLINE-MOBILE";
    private static final String FERN = "FERN-TELECOM";

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

    private HttpRequest.Builder airtime(String path) {
        return simulator.to("/airtime" + path).header("Authorization", "Bearer sandbox-airtime-key");
    }

    private HttpResponse<String> recharge(String reference, String operator, String number, long amount) {
        return recharge(reference, operator, number, amount, "USD");
    }

    private HttpResponse<String> recharge(
            String reference, String operator, String number, long amount, String currency) {
        var body = """
                {"reference":"%s","operator":"%s","number":"%s","amount":{"amount":%d,"currency":"%s"}}""".formatted(reference, operator, number, amount, currency);
        return simulator.send(airtime("/recharges").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> inquiry(String reference) {
        return simulator.send(airtime("/recharges/" + reference));
    }

    private static String statusOf(HttpResponse<String> answer) {
        return json(answer).path("status").asText();
    }

    @Test
    void anOperatorSellsDenominationsOrAnyAmountBetweenTwo() {
        var operators = json(simulator.send(airtime("/operators"))).path("items");
        assertThat(operators.findValuesAsText("code")).containsExactly(SKYLINE, FERN);
        assertThat(operators.path(0).path("denominations").findValuesAsText("amount"))
                .containsExactly("500", "1000", "2000", "5000");
        assertThat(operators.path(1).at("/least/amount").asLong()).isEqualTo(100);
        assertThat(operators.path(1).at("/most/amount").asLong()).isEqualTo(10_000);
    }

    @Test
    void theSameReferenceRechargesOnceAndTheBooksSaySo() {
        var first = json(recharge("airtime-1", SKYLINE, PHONE, 1_000));
        assertThat(first.path("status").asText()).isEqualTo("completed");
        assertThat(json(recharge("airtime-1", SKYLINE, PHONE, 1_000))).isEqualTo(first);
        assertThat(json(inquiry("airtime-1"))).isEqualTo(first);
        assertThat(simulator.booked("airtime-1")).singleElement().satisfies(line -> {
            assertThat(line.path("company").asText()).isEqualTo(SKYLINE);
            assertThat(line.path("account").asText()).isEqualTo(PHONE);
            assertThat(line.at("/amount/amount").asLong()).isEqualTo(1_000);
        });
        var other = recharge("airtime-1", SKYLINE, "2025550199", 1_000);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).at("/error/code").asText()).isEqualTo("reference_used");
    }

    @Test
    void aSlowOperatorIsProcessingAtFirst() {
        assertThat(statusOf(recharge("airtime-2", FERN, PHONE, 1_234))).isEqualTo("processing");
        SimulatorRun.until(() -> statusOf(inquiry("airtime-2")).equals("completed"));
    }

    @ParameterizedTest
    @CsvSource({
        "SKYLINE-MOBILE,9000000019,1000,USD,number_unknown",
        "SKYLINE-MOBILE,2025550143,1001,USD,amount_not_sold",
        "FERN-TELECOM,2025550143,99,USD,amount_not_sold",
        "FERN-TELECOM,2025550143,10001,USD,amount_not_sold",
        "FERN-TELECOM,2025550143,1000,EUR,currency_not_sold",
        "SKYLINE-MOBILE,9000000159,1000,USD,declined_by_operator"
    })
    void whatCannotBeSoldFailsForGood(String operator, String number, long amount, String currency, String code) {
        var failed = json(recharge("airtime-3", operator, number, amount, currency));
        assertThat(failed.path("status").asText()).isEqualTo("failed");
        assertThat(failed.path("code").asText()).isEqualTo(code);
        assertThat(json(inquiry("airtime-3"))).isEqualTo(failed);
        assertThat(json(recharge("airtime-3", operator, number, amount, currency)))
                .isEqualTo(failed);
    }

    @Test
    void theDoorIsClosedToStrangersAndToWhatIsNoTelephone() {
        assertThat(simulator.get("/airtime/operators").statusCode()).isEqualTo(401);
        assertThat(recharge("airtime-4", SKYLINE, "12", 1_000).statusCode()).isEqualTo(400);
        assertThat(recharge("airtime-4", "CITY-GAS", PHONE, 1_000).statusCode()).isEqualTo(400);
        assertThat(inquiry("airtime-4").statusCode()).isEqualTo(404);
    }

    @Test
    void aBillCompanyKnowsNoTelephonesAndTheAirtimeSellerNoBills() {
        assertThat(simulator.get("/gsma/billcompanies").body()).doesNotContain(SKYLINE);
        assertThat(simulator.bills(SKYLINE, "1002003000").statusCode()).isEqualTo(404);
        var key = SimulatorRun.key();
        simulator.pay(simulator.bill("HARBOUR-POWER", "1002003000"), key);
        assertThat(inquiry(key).statusCode()).isEqualTo(404);
    }

    @Test
    void aScriptedLieIsToldOfARechargeThatIsMade() {
        simulator.script("bill-payment", "WRONG_AMOUNT", 0);
        JsonNode lie = json(recharge("airtime-5", FERN, PHONE, 1_000));
        assertThat(lie.path("status").asText()).isEqualTo("completed");
        assertThat(lie.at("/amount/amount").asLong()).isEqualTo(1_100);
        assertThat(json(inquiry("airtime-5")).at("/amount/amount").asLong()).isEqualTo(1_000);
    }
}
