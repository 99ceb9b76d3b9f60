package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;
import static org.sycee.partnersimulator.SimulatorRun.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prepaid meters, bills in parts, and bills that are not what they were. */
class WaysToPayTest {

    private static final String METER = "LP-METER-6007008003";

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

    private HttpResponse<String> pay(String reference, String key, String amount) {
        var body = SimulatorRun.sample("bill-payment.json").replace("84.2", amount);
        return simulator.send(simulator.payment(reference, key, body));
    }

    private static String metadata(JsonNode owner, String name) {
        for (var pair : owner.path("metadata")) {
            if (pair.path("key").asText().equals(name)) {
                return pair.path("value").asText();
            }
        }
        return "";
    }

    private static String reference(JsonNode bill) {
        return bill.path("billReference").asText();
    }

    private static String error(HttpResponse<String> answer) {
        return json(answer).path("errorCode").asText();
    }

    @Test
    void aMeterHasNoBillAndTellsOnlyAMaskedName() {
        var meter = simulator.bill("LAKESIDE-PREPAID", "6007008003");
        assertThat(reference(meter)).isEqualTo(METER);
        assertThat(meter.path("amountDue").asText()).isEqualTo("0");
        assertThat(metadata(meter, "customerName")).matches("\\p{Lu}•+ \\p{Lu}•+");
    }

    @Test
    void aPaidMeterGetsATokenOfTwentyDigitsTheSameForTheSameKey() {
        var key = key();
        var paid = pay(METER, key, "25");
        assertThat(paid.statusCode()).isEqualTo(201);
        assertThat(metadata(json(paid), "token")).matches("[0-9]{20}");
        assertThat(metadata(json(paid), "units")).isEqualTo("156.2 kWh");
        assertThat(pay(METER, key, "25").body()).isEqualTo(paid.body());
        assertThat(metadata(json(pay(METER, key(), "25")), "token")).isNotEqualTo(metadata(json(paid), "token"));
        assertThat(simulator.booked("")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"4.99,underPaymentNotAllowed", "500.01,overPaymentNotAllowed", "0,underPaymentNotAllowed"})
    void aMeterTakesNoMoreAndNoLessThanItsCompanySays(String amount, String code) {
        assertThat(error(pay(METER, key(), amount))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"ME-METER-6007008003", "LP-METER-6007008004", "LP-METER-9000000019", "LP-202611-6007008003"})
    void whatIsNobodysMeterCannotBePaid(String reference) {
        assertThat(error(pay(reference, key(), "25"))).isEqualTo("identifierError");
    }

    @Test
    void aBillInPartsIsOpenUntilAllOfItIsPaid() {
        var whole = simulator.bill("RIVERBEND-WATER", "8009001002");
        assertThat(whole.path("amountDue").asText()).isEqualTo("84.2");
        assertThat(whole.path("minimumAmountDue").asText()).isEqualTo("10");
        var first = pay(reference(whole), key(), "60");
        assertThat(first.statusCode()).isEqualTo(202);
        var left = simulator.bill("RIVERBEND-WATER", "8009001002");
        assertThat(left.path("billStatus").asText()).isEqualTo("partialpaid");
        assertThat(left.path("amountDue").asText()).isEqualTo("24.2");
        assertThat(error(pay(reference(whole), key(), "24.21"))).isEqualTo("overPaymentNotAllowed");
        assertThat(error(pay(reference(whole), key(), "9.99"))).isEqualTo("underPaymentNotAllowed");
        pay(reference(whole), key(), "24.2");
        until(() -> simulator
                .bill("RIVERBEND-WATER", "8009001002")
                .path("billStatus")
                .asText()
                .equals("paid"));
        assertThat(error(pay(reference(whole), key(), "10"))).isEqualTo("incorrectState");
    }

    @Test
    void aBillThatSomebodyPaidIsShownAsPaidAndCannotBePaid() {
        var paid = simulator.bill("CITY-GAS", "9000000050");
        assertThat(paid.path("billStatus").asText()).isEqualTo("paid");
        assertThat(error(pay(reference(paid), key(), "84.2"))).isEqualTo("incorrectState");
    }

    private BigDecimal changingBill() {
        return new BigDecimal(
                simulator.bill("CITY-GAS", "9000000068").path("amountDue").asText());
    }

    @Test
    void theChangingBillRisesOnceAfterItWasLookedAt() {
        var first = changingBill();
        var second = changingBill();
        assertThat(second.subtract(first)).isEqualByComparingTo("5");
        assertThat(changingBill()).isEqualByComparingTo(second);
    }
}
