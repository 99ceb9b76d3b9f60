package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to pay a company, and every way to be told that one cannot; over HTTP. */
class BillersIT {

    private static final long BALANCE = 200_00;
    private static final String PREPAID = "LAKESIDE-PREPAID";
    private static final String IN_PARTS = "RIVERBEND-WATER";

    private final RunningSycee sycee = RunningSycee.shared();
    private Browserless person;

    @BeforeEach
    void someoneWithMoney() throws Exception {
        person = sycee.newClient().join();
        person.topUp(BALANCE);
    }

    private Browserless.Answer quote(String company, String customer, long amount)
            throws IOException, InterruptedException {
        var body = new HashMap<String, Object>(
                Map.of("companyId", "metro-utilities:" + company, "fields", Map.of("customerNumber", customer)));
        if (amount > 0) {
            body.put("amount", Browserless.usd(amount));
        }
        return person.post("/bill-quotes", body);
    }

    private Browserless.Answer payment(String company, String customer, long amount)
            throws IOException, InterruptedException {
        var quote = quote(company, customer, amount);
        Browserless.expect(201, quote);
        return person.pay(quote.text("id"), UUID.randomUUID().toString());
    }

    private void settles(Browserless.Answer payment) {
        endsAs("SETTLED", payment);
    }

    private void endsAs(String state, Browserless.Answer payment) {
        Browserless.expect(201, payment);
        Waiting.until(
                Duration.ofMinutes(1),
                "the bill payment is " + state,
                () -> person.get("/bill-payments/" + payment.text("id"))
                        .text("state")
                        .equals(state));
    }

    private Browserless.Answer airtime(String operator, String number, long amount)
            throws IOException, InterruptedException {
        var quote = person.post(
                "/bill-quotes",
                Map.of(
                        "companyId",
                        "city-airtime:" + operator,
                        "fields",
                        Map.of("number", number),
                        "amount",
                        Browserless.usd(amount)));
        return quote.status() == 201
                ? person.pay(quote.text("id"), UUID.randomUUID().toString())
                : quote;
    }

    @ParameterizedTest
    @CsvSource({"SKYLINE-MOBILE,2000", "FERN-TELECOM,1234"})
    void airtimeIsPaidDirectly(String operator, long amount) throws Exception {
        var payment = airtime(operator, Numbers.customer(), amount);
        settles(payment);
        assertThat(payment.text("billReference"))
                .isEqualTo(payment.body().at("/fields/number").asText());
        assertThat(person.available()).isEqualTo(BALANCE - amount);
    }

    @Test
    void aNumberThatNobodyHasIsFoundOutByPayingAndTheMoneyComesBack() throws Exception {
        var payment = airtime("SKYLINE-MOBILE", "9000000019", 20_00);
        endsAs("RELEASED", payment);
        assertThat(person.get("/bill-payments/" + payment.text("id"))
                        .body()
                        .at("/rejection/code")
                        .asText())
                .isEqualTo("number_unknown");
        assertThat(person.available()).isEqualTo(BALANCE);
        assertThat(person.held()).isZero();
    }

    @Test
    void anAmountThatIsNoDenominationIsRefused() throws Exception {
        isRefused("amount-not-allowed", airtime("SKYLINE-MOBILE", "2025550143", 15_00));
    }

    private void isRefused(String code, Browserless.Answer answer) throws IOException, InterruptedException {
        Browserless.expect(422, answer);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail") + answer.text("money")).containsIgnoringCase("nothing was taken");
        assertThat(person.available()).isEqualTo(BALANCE);
        assertThat(person.held()).isZero();
    }

    @Test
    void aMeterIsValidatedPaidAndItsTokenStaysOnTheReceipt() throws Exception {
        var meter = Numbers.customer();
        var known = person.post(
                "/bill-validations",
                Map.of("companyId", "metro-utilities:" + PREPAID, "fields", Map.of("customerNumber", meter)));
        Browserless.expect(200, known);
        assertThat(known.text("customerName")).contains("•");
        var payment = payment(PREPAID, meter, 25_00);
        settles(payment);
        var receipt = person.get("/bill-payments/" + payment.text("id")).body().path("receipt");
        assertThat(receipt.path("token").asText()).matches("[0-9]{20}");
        assertThat(receipt.path("units").asText()).isEqualTo("156.2 kWh");
        assertThat(person.available()).isEqualTo(BALANCE - 25_00);
    }

    @Test
    void aBillIsPaidInParts() throws Exception {
        var customer = Numbers.customer();
        settles(payment(IN_PARTS, customer, 60_00));
        var rest = quote(IN_PARTS, customer, 0);
        assertThat(rest.body().path("due").path("amount").asLong()).isEqualTo(Numbers.PLAIN_BILL - 60_00);
        assertThat(rest.text("paidBefore")).isNotEmpty();
        assertThat(person.available()).isEqualTo(BALANCE - 60_00);
    }

    @ParameterizedTest
    @CsvSource({
        "METRO-ELECTRIC,5000,amount-not-allowed",
        "RIVERBEND-WATER,999,amount-too-low",
        "RIVERBEND-WATER,8421,amount-too-high",
        "LAKESIDE-PREPAID,499,amount-too-low",
        "LAKESIDE-PREPAID,50001,amount-too-high",
        "LAKESIDE-PREPAID,0,amount-needed"
    })
    void anAmountTheCompanyDoesNotTakeIsRefused(String company, long amount, String code) throws Exception {
        isRefused(code, quote(company, Numbers.customer(), amount));
    }

    @ParameterizedTest
    @CsvSource({
        "CITY-GAS,9000000019,customer-number-unknown",
        "CITY-GAS,9000000027,nothing-due",
        "CITY-GAS,9000000050,bill-already-paid"
    })
    void aBillThatIsNotThereIsToldApart(String company, String customer, String code) throws Exception {
        isRefused(code, quote(company, customer, 0));
    }

    @Test
    void aBillThatChangedAfterTheQuoteTakesNoMoneyUntilItsNewAmountIsQuoted() throws Exception {
        var stale = quote("BLUE-FLAME-GAS", "9000000068", 0);
        Browserless.expect(201, stale);
        var refused = person.pay(stale.text("id"), UUID.randomUUID().toString());
        isRefused("bill-changed", refused);
        assertThat(refused.body().path("due").path("amount").asLong()).isEqualTo(89_20);
        settles(payment("BLUE-FLAME-GAS", "9000000068", 0));
        assertThat(person.available()).isEqualTo(BALANCE - 89_20);
    }

    @Test
    void payingTheSameMeterAgainMustBeMeant() throws Exception {
        var meter = Numbers.customer();
        settles(payment(PREPAID, meter, 25_00));
        var again = quote(PREPAID, meter, 25_00);
        var key = UUID.randomUUID().toString();
        var refused = person.pay(again.text("id"), key);
        Browserless.expect(422, refused);
        assertThat(refused.text("code")).isEqualTo("duplicate-payment");
        assertThat(person.available()).isEqualTo(BALANCE - 25_00);
        var body = Map.of("quoteId", again.text("id"), "pin", Browserless.PIN, "meantAgain", true);
        settles(person.send("POST", "/bill-payments", body, key));
        assertThat(person.available()).isEqualTo(BALANCE - 50_00);
    }
}
