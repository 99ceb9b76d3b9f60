package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer says how a payment ended, and the books say the contrary; what is asked later follows the books. */
class ContradictionsTest {

    private static final String CLAIM = "SAYS_SUCCEEDED";
    private static final String DENIAL = "SAYS_REJECTED";
    private static final String CROSSED = "CROSSED_REFUSAL";

    private @TempDir Path books;
    private SimulatorRun simulator;
    private TaxiRun taxi;
    private String key;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
        taxi = new TaxiRun(simulator);
        key = key();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private JsonNode paidBill(String company) {
        return json(simulator.pay(simulator.bill(company, "9000000043"), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HARBOUR-POWER", "METRO-ELECTRIC"})
    void aBillIsSaidToBePaidAndNobodyEverKnowsOfIt(String company) {
        simulator.script("bill-payment", CLAIM, 0);
        var answer = paidBill(company);
        assertThat(answer.path("billPaymentStatus").asText()).isEqualTo("completed");
        assertThat(answer.path("amountPaid").asText()).isEqualTo("84.2");
        assertThat(answer.path("requestingOrganisationTransactionReference").asText())
                .isEqualTo("order-7");
        assertThat(answer.path("serviceProviderPaymentReference").asText()).contains("-PAY-");
        assertNothingIsKnown(company);
        simulator.close();
        start();
        assertThat(simulator.booked("")).as("after a restart").isEmpty();
    }

    private void assertNothingIsKnown(String company) {
        assertThat(simulator.booked(key)).isEmpty();
        assertThat(simulator.get("/gsma/responses/" + key).statusCode()).isEqualTo(404);
        assertThat(simulator.bill(company, "9000000043").path("amountDue").asText())
                .isEqualTo("84.2");
        for (var instance : List.of("harbour-power", "metro-utilities")) {
            var file = simulator.get("/files?zone=UTC&from=2020-01-01T00:00&to=2100-01-01T00:00&instance=" + instance);
            assertThat(file.body()).contains("lines,0");
        }
    }

    @Test
    void whatWasOnlyClaimedIsDoneIfItIsSentAgain() {
        simulator.script("bill-payment", CLAIM, 0);
        var claimed = paidBill("HARBOUR-POWER").path("serviceProviderPaymentReference");
        var paid = paidBill("HARBOUR-POWER").path("serviceProviderPaymentReference");
        assertThat(paid).isNotEqualTo(claimed);
        assertThat(simulator.booked(key).findValuesAsText("partnerReference")).containsExactly(paid.asText());
    }

    @Test
    void somePartnersClaimByChance() {
        simulator.post("/rates", "{\"target\":\"bill-payment\",\"mode\":\"" + CLAIM + "\",\"permille\":1000}");
        assertThat(paidBill("HARBOUR-POWER").path("billPaymentStatus").asText()).isEqualTo("completed");
        assertThat(simulator.booked(key)).isEmpty();
    }

    @Test
    void whatWouldBeRefusedAnywayIsNotClaimed() {
        paidBill("HARBOUR-POWER");
        var bill = simulator.bill("HARBOUR-POWER", "9000000043");
        simulator.script("bill-payment", CLAIM, 0);
        var more =
                simulator.payment(bill.path("billReference").asText(), key(), SimulatorRun.sample("bill-payment.json"));
        assertThat(simulator.send(more).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aBillThatIsPaidInTimeIsSaidToBeRefusedAtOnce() {
        simulator.script("bill-payment", DENIAL, 0);
        assertThat(paidBill("METRO-ELECTRIC").path("errorCode").asText()).isEqualTo("requestDeclined");
        SimulatorRun.until(() -> simulator.booked(key).at("/0/status").asText().equals("SUCCEEDED"));
    }

    @Test
    void airtimeIsSaidToBeSoldOrRefused() {
        simulator.script("bill-payment", CLAIM, 0);
        simulator.script("bill-payment", DENIAL, 0);
        assertThat(recharged("fern-0001").path("status").asText()).isEqualTo("completed");
        var refused = recharged("fern-0002");
        assertThat(refused.path("status").asText()).isEqualTo("failed");
        assertThat(refused.path("code").asText()).isEqualTo("declined_by_operator");
        assertThat(simulator.send(airtime("/recharges/fern-0001")).statusCode()).isEqualTo(404);
        SimulatorRun.until(() -> json(simulator.send(airtime("/recharges/fern-0002")))
                .path("status")
                .asText()
                .equals("completed"));
        simulator.script("refund", CLAIM, 0);
        simulator.script("refund", DENIAL, 0);
        assertThat(takenBack("refund-01").path("status").asText()).isEqualTo("completed");
        assertThat(takenBack("refund-02").path("status").asText()).isEqualTo("failed");
        assertThat(simulator.booked("refund-01")).isEmpty();
        assertThat(simulator.booked("refund-02").at("/0/status").asText()).isEqualTo("SUCCEEDED");
    }

    private HttpRequest.Builder airtime(String path) {
        return simulator.to("/airtime" + path).header("Authorization", "Bearer sandbox-airtime-key");
    }

    private JsonNode recharged(String reference) {
        return sold("/recharges", """
                {"reference":"%s","operator":"FERN-TELECOM","number":"2025550143",
                 "amount":{"amount":1000,"currency":"USD"}}""".formatted(reference));
    }

    private JsonNode takenBack(String reference) {
        return sold("/refunds", """
                {"reference":"%s","recharge":"fern-0002","amount":{"amount":100,"currency":"USD"}}""".formatted(reference));
    }

    private JsonNode sold(String path, String body) {
        return json(simulator.send(airtime(path).POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    @Test
    void aSavedCardIsSaidToBeChargedOrDeclined() {
        var token = savedCard();
        simulator.script("card-payment", CLAIM, 0);
        simulator.script("card-payment", DENIAL, 0);
        assertThat(charged("pay-00001", token).path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(charged("pay-00002", token).path("status").asText()).isEqualTo("DECLINED");
        assertThat(simulator.cardPayment("pay-00001").at("/error/code").asText())
                .isEqualTo("not_found");
        assertThat(simulator.cardPayment("pay-00002").path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aChargeIsAnsweredWithTheRefusalOfAnotherAndSoIsTheQuestionAfterIt() {
        var token = savedCard();
        simulator.script("card-payment", CROSSED, 0);
        simulator.script("card-payment", "REJECT", 0);
        var refusal = charged("pay-00001", token);
        assertThat(refusal.path("status").asText()).isEqualTo("DECLINED");
        assertThat(refusal.path("reference").asText()).isNotEqualTo("pay-00001");
        assertThat(simulator.cardPayment("pay-00001").path("status").asText()).isEqualTo("SUCCEEDED");
        charged("pay-00002", token);
        var refused = simulator.cardPayment("pay-00002");
        assertThat(refused.path("status").asText()).isEqualTo("DECLINED");
        simulator.script("card-inquiry", CROSSED, 0);
        assertThat(simulator.cardPayment("pay-00001")).isEqualTo(refused);
        assertThat(simulator.cardPayment("pay-00001").path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aBillIsPaidAndTheErrorIsAboutAnother() {
        simulator.script("bill-inquiry", CROSSED, 0);
        assertThat(simulator.get("/gsma/responses/" + key).statusCode())
                .as("nobody has asked before")
                .isEqualTo(404);
        simulator.script("bill-payment", CROSSED, 0);
        assertThat(paidBill("HARBOUR-POWER").path("errorCode").asText()).isEqualTo("requestDeclined");
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aCardIsSaidToBePaidOutToOrNot() {
        var token = savedCard();
        simulator.script("card-payout", CLAIM, 0);
        simulator.script("card-payout", DENIAL, 0);
        assertThat(json(paidOut("out-00001", token)).path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(json(paidOut("out-00002", token)).path("status").asText()).isEqualTo("DECLINED");
        assertThat(simulator.booked("out-00001")).isEmpty();
        assertThat(simulator.booked("out-00002").at("/0/status").asText()).isEqualTo("SUCCEEDED");
    }

    private String savedCard() {
        var opened = json(simulator.charge("key-00001", SimulatorRun.sample("card-payment.json")));
        simulator.submit(opened.path("payUrl").asText(), "4242424242424242");
        return simulator.cardPayment("top-up-7").at("/card/token").asText();
    }

    private JsonNode charged(String reference, String token) {
        return json(simulator.charge(reference, """
                {"reference":"%s","amount":{"amount":5,"currency":"USD"},"cardToken":"%s",
                 "returnUrl":"http://localhost:8080/top-ups/8"}""".formatted(reference, token)));
    }

    private HttpResponse<String> paidOut(String reference, String token) {
        var body = """
                {"reference":"%s","amount":{"amount":5,"currency":"USD"},"cardToken":"%s"}""".formatted(reference, token);
        return simulator.send(simulator
                .acquirer("/payouts")
                .header("Idempotency-Key", reference)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void aRideIsSaidToHaveBeenDrivenAndThereWasNone() {
        var offer = taxi.offer("Lantern Lane");
        simulator.script("ride-booking", CLAIM, 0);
        var ride = json(taxi.book(key, offer, TaxiRun.cap(offer))).path("properties");
        assertThat(ride.path("status").asText()).isEqualTo("SETTLED");
        assertThat(TaxiRun.cents(ride.path("price"))).isBetween(1L, TaxiRun.cap(offer));
        assertThat(taxi.get("/collections/packages/items?packageId=" + key).statusCode())
                .isEqualTo(404);
        assertThat(simulator.booked(key)).isEmpty();
    }

    @Test
    void aRideIsSaidToHaveNoDriverAndIsDriven() {
        var offer = taxi.offer("Lantern Lane");
        simulator.script("ride-booking", DENIAL, 0);
        var ride = json(taxi.book(key, offer, TaxiRun.cap(offer))).path("properties");
        assertThat(ride.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(ride.at("/legs/0/status").asText()).isEqualTo("ABENDED");
        taxi.await(key, "SETTLED");
    }

    @Test
    void aTipIsSaidToBeTakenOrNot() {
        var ride = taxi.booked("Lantern Lane");
        taxi.await(ride, "SETTLED");
        simulator.script("ride-tip", CLAIM, 0);
        simulator.script("ride-tip", DENIAL, 0);
        var taken = json(taxi.tip(key, ride, 300)).at("/features/0/properties");
        assertThat(taken.path("state").asText()).isEqualTo("INVOICED");
        assertThat(simulator.booked(key)).isEmpty();
        var other = key();
        var refused = json(taxi.tip(other, ride, 300)).at("/features/0/properties");
        assertThat(refused.at("/customFields/refusal").asText()).isEqualTo("tip-not-taken");
        assertThat(simulator.booked(other).at("/0/status").asText()).isEqualTo("SUCCEEDED");
    }
}
