package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of a bill company, and every sample request, is held against the published specification. */
class GsmaContractTest {

    private static final OpenApiInteractionValidator SPECIFICATION = OpenApiInteractionValidator.createFor(
                    "gsma/mobile-money-1.1.2-openapi.yaml")
            .withBasePathOverride("/gsma")
            .build();

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

    static Stream<String> readings() {
        return Stream.of(
                "/gsma/heartbeat",
                "/gsma/billcompanies",
                "/gsma/billcompanies?limit=2&offset=1",
                "/gsma/billcompanies/METRO-ELECTRIC",
                "/gsma/billcompanies/LAKESIDE-PREPAID",
                "/gsma/billcompanies/NOBODY",
                "/gsma/accounts/consumerno@1002003000$serviceprovider@METRO-ELECTRIC/bills",
                "/gsma/accounts/consumerno@9000000027$serviceprovider@METRO-ELECTRIC/bills",
                "/gsma/accounts/consumerno@9000000019$serviceprovider@METRO-ELECTRIC/bills",
                "/gsma/accounts/consumerno@9000000050$serviceprovider@METRO-ELECTRIC/bills",
                "/gsma/accounts/consumerno@6007008003$serviceprovider@LAKESIDE-PREPAID/bills",
                "/gsma/accounts/consumerno@7008009008$serviceprovider@RIVERBEND-WATER/bills",
                "/gsma/requeststates/00000000-0000-4000-8000-000000000000",
                "/gsma/responses/00000000-0000-4000-8000-000000000000");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whatIsReadIsAsSpecified(String path) {
        assertAsSpecified("GET", path, "", simulator.get(path));
    }

    @Test
    void theValidatorRefusesWhatIsNotAsSpecified() {
        var wrong = SimpleResponse.Builder.ok()
                .withContentType("application/json")
                .withBody("[{\"companyName\":\"Metro Electric\"}]")
                .build();
        var report = SPECIFICATION.validate(
                SimpleRequest.Builder.get("/gsma/billcompanies").build(), wrong);
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void anAmountWithTrailingZerosIsNotAsSpecifiedAndRefused() {
        var bill = simulator.bill("METRO-ELECTRIC", "9000000043");
        var body = SimulatorRun.sample("bill-payment.json").replace("84.2", "84.20");
        var answer = simulator.send(simulator.payment(bill.path("billReference").asText(), SimulatorRun.key(), body));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(SimulatorRun.json(answer).path("errorCode").asText()).isEqualTo("formatError");
        assertThat(validated("POST", "/gsma/bills/x/payments", body, answer)).contains("amountPaid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "METRO-ELECTRIC",
                "HARBOUR-POWER",
                "CLEARWATER",
                "CITY-GAS",
                "NORTHLIGHT-ELECTRIC",
                "RIVERBEND-WATER",
                "BLUE-FLAME-GAS"
            })
    void aPaymentAndAllThatCanBeAskedAboutItIsAsSpecified(String company) {
        var example = SimulatorRun.json(simulator.get("/gsma/billcompanies/" + company));
        var bill = simulator.bill(company, detail(example, "customerNumberExample"));
        var key = SimulatorRun.key();
        assertPaymentAsSpecified(bill, key);
        var response = simulator.get("/gsma/responses/" + key);
        assertAsSpecified("GET", "/gsma/responses/" + key, "", response);
        var state = "/gsma" + SimulatorRun.json(response).path("link").asText();
        SimulatorRun.until(() ->
                SimulatorRun.json(simulator.get(state)).path("status").asText().equals("completed"));
        assertAsSpecified("GET", state, "", simulator.get(state));
        assertPaymentAsSpecified(bill, SimulatorRun.key());
    }

    @Test
    void aMetersTokenComesAsSpecified() {
        var body = SimulatorRun.sample("bill-payment.json").replace("84.2", "25");
        var answer = simulator.send(simulator.payment("LP-METER-6007008003", SimulatorRun.key(), body));
        assertThat(answer.body()).contains("\"token\"");
        assertAsSpecified("POST", "/gsma/bills/LP-METER-6007008003/payments", body, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "PENDING_FOR", "REJECT", "WRONG_AMOUNT", "CROSSED", "ERROR_500_AFTER"})
    void aReversalAndAllThatCanBeAskedAboutItIsAsSpecified(String mode) {
        var paid = json(simulator.pay(simulator.bill("HARBOUR-POWER", "9000000043"), key()));
        var transaction = "/gsma/transactions/"
                + paid.path("serviceProviderPaymentReference").asText();
        assertAsSpecified("GET", transaction, "", simulator.get(transaction));
        simulator.script("refund", mode, 3_600_000);
        var key = key();
        var body = "{\"type\":\"reversal\",\"amount\":\"5.1\",\"currency\":\"USD\"}";
        var answer = simulator.send(simulator.reversal(transaction, key, body));
        assertAsSpecified("POST", transaction + "/reversals", body, answer);
        var response = simulator.get("/gsma/responses/" + key);
        assertAsSpecified("GET", "/gsma/responses/" + key, "", response);
        var link = "/gsma" + json(response).path("link").asText("/transactions/none");
        assertAsSpecified("GET", link, "", simulator.get(link));
        var state = "/gsma/requeststates/" + key;
        assertAsSpecified("GET", state, "", simulator.get(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000159", "9000000134", "9000000175", "9000000225", "9000000241"})
    void refusalsFailuresAndLiesAreOfGoodFormToo(String customer) {
        var bill = simulator.bill("METRO-ELECTRIC", customer);
        var key = SimulatorRun.key();
        assertPaymentAsSpecified(bill, key);
        var state = simulator.get("/gsma/responses/" + key);
        assertAsSpecified("GET", "/gsma/responses/" + key, "", state);
        assertPaymentAsSpecified(bill, key);
    }

    @Test
    void theFailureOfARefusedPaymentIsAsSpecified() {
        var bill = simulator.bill("CITY-GAS", "9000000159");
        var accepted = SimulatorRun.json(simulator.pay(bill, SimulatorRun.key()));
        var path = "/gsma/requeststates/" + accepted.path("serverCorrelationId").asText();
        SimulatorRun.until(() ->
                SimulatorRun.json(simulator.get(path)).path("status").asText().equals("failed"));
        assertAsSpecified("GET", path, "", simulator.get(path));
        assertThat(SimulatorRun.json(simulator.get(path)).at("/error/errorCode").asText())
                .isEqualTo("requestDeclined");
    }

    private static String detail(JsonNode company, String key) {
        for (var detail : company.path("supplementaryServiceProviderDetails")) {
            if (detail.path("key").asText().equals(key)) {
                return detail.path("value").asText();
            }
        }
        throw new AssertionError("no detail " + key);
    }

    private void assertPaymentAsSpecified(JsonNode bill, String key) {
        var reference = bill.path("billReference").asText();
        var answer = simulator.send(simulator.payment(reference, key, SimulatorRun.body(bill)));
        assertAsSpecified("POST", "/gsma/bills/" + reference + "/payments", SimulatorRun.body(bill), answer);
    }

    private static void assertAsSpecified(String method, String path, String body, HttpResponse<String> answer) {
        assertThat(validated(method, path, body, answer))
                .as("%s %s %s", method, path, answer.body())
                .isEmpty();
    }

    private static String validated(String method, String path, String body, HttpResponse<String> answer) {
        var report = SPECIFICATION.validate(request(method, path, body, answer.request()), response(answer));
        return report.hasErrors() ? report.getMessages().toString() : "";
    }

    private static Request request(String method, String path, String body, HttpRequest sent) {
        var bare = path.replaceFirst("\\?.*", "");
        var request = new SimpleRequest.Builder(method, bare);
        sent.headers().map().forEach(request::withHeader);
        if (path.contains("limit")) {
            request.withQueryParam("limit", "2").withQueryParam("offset", "1");
        }
        return body.isEmpty() ? request.build() : request.withBody(body).build();
    }

    private static SimpleResponse response(HttpResponse<String> answer) {
        var response = SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.body());
        answer.headers().map().forEach(response::withHeader);
        return response.build();
    }
}
