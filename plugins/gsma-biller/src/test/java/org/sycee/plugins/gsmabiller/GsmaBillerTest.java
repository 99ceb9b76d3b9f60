package org.sycee.plugins.gsmabiller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.tck.ScriptedHttp;
import org.sycee.partner.tck.TestInstance;

/** What the biller makes of each answer to a payment and to an inquiry. */
class GsmaBillerTest {

    private static final UUID KEY = UUID.fromString("1f0e2c3a-5b6d-4e7f-8a9b-0c1d2e3f4a5b");
    private static final String STATE = "6a1f0000-0000-4000-8000-00000000abcd";
    private static final String POST = "POST /bills/ME-202611-1002003000/payments";
    private static final String PAYMENTS = "GET /bills/ME-202611-1002003000/payments";
    private static final String RESPONSES = "GET /responses/" + KEY;
    private static final String STATES = "GET /requeststates/" + STATE;
    private static final String LINK = "{\"link\":\"/requeststates/" + STATE + "\"}";
    private static final String FAILED =
            state("failed").replace("}", ",\"error\":" + error("authorisation", "requestDeclined") + "}");
    private static final String NO_SUCH_THING = error("identification", "identifierError");

    private final ScriptedHttp partner = new ScriptedHttp();
    private final Biller biller = biller(true);
    private final Biller ofBadAnswers = biller(false);
    private final BillPayment payment = new BillPayment(
            KEY,
            Money.of(8420, "USD"),
            "METRO-ELECTRIC",
            "ME-202611-1002003000",
            Map.of("customerNumber", "1002003000"));

    private Biller biller(boolean answersAreAsSpecified) {
        var http = new SpecifiedHttp(partner, answersAreAsSpecified);
        return new GsmaBillerPlugin().open(new TestInstance(Map.of("currency", "USD"), http));
    }

    static String paid(String amount, Object key, String status) {
        return """
            {"currency":"USD","amountPaid":"%s","serviceProviderPaymentReference":"ME-PAY-1",
             "billPaymentStatus":"%s","requestingOrganisation":"Sycee",
             "requestingOrganisationTransactionReference":"%s"}\
            """.formatted(amount, status, key);
    }

    static String state(String status) {
        return "{\"serverCorrelationId\":\"%s\",\"status\":\"%s\",\"notificationMethod\":\"polling\"}"
                .formatted(STATE, status);
    }

    static String error(String category, String code) {
        return "{\"errorCategory\":\"%s\",\"errorCode\":\"%s\",\"errordescription\":\"No.\"}".formatted(category, code);
    }

    @Test
    void aCompletedPaymentNamesKeyAmountAndReference() {
        partner.on(POST, 201, paid("84.2", KEY, "completed"));
        assertThat(biller.pay(payment)).isEqualTo(CallResult.succeeded(KEY, payment.amount(), "ME-PAY-1"));
    }

    @Test
    void theTokenOfAMeterIsALineOfTheReceipt() {
        var metadata = "\"metadata\":[{\"key\":\"token\",\"value\":\"12345678901234567890\"},"
                + "{\"key\":\"units\",\"value\":\"156.2 kWh\"}],\"currency\"";
        partner.on(POST, 201, paid("84.2", KEY, "completed").replace("\"currency\"", metadata));
        assertThat(biller.pay(payment).receipt())
                .isEqualTo(Map.of(CallResult.TOKEN, "12345678901234567890", CallResult.UNITS, "156.2 kWh"));
    }

    @Test
    void theRequestCarriesTheKeyAndAnAmountWithoutZerosAtItsEnd() {
        partner.on(POST, 201, paid("84.2", KEY, "completed"));
        biller.pay(payment);
        var sent = partner.requests().get(0);
        assertThat(sent.headers())
                .containsEntry("X-CorrelationID", KEY.toString())
                .containsEntry("X-Callback-URL", "http://localhost:8080/api/v1/partner-callbacks/test");
        assertThat(sent.body().orElseThrow().get("amountPaid")).isEqualTo("84.2");
    }

    @ParameterizedTest
    @CsvSource({"20000,200", "1,0.01", "1250,12.5", "499999,4999.99"})
    void everyAmountIsSentAsSpecified(long minorUnits, String decimal) {
        var other = new BillPayment(KEY, Money.of(minorUnits, "USD"), "C", payment.billReference(), Map.of());
        partner.on(POST, 202, state("pending"));
        assertThat(biller.pay(other).kind()).isEqualTo(Kind.IN_PROGRESS);
        assertThat(partner.requests().get(0).body().orElseThrow().get("amountPaid"))
                .isEqualTo(decimal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "completed", "failed"})
    void anAcceptedPaymentIsInProgressUntilAnInquiryHasSeenItsAmount(String status) {
        partner.on(POST, 202, state(status));
        assertThat(biller.pay(payment)).isEqualTo(CallResult.inProgress());
    }

    @Test
    void aSuccessOfAnotherAmountIsReportedAsItIsSoThatSyceeRefusesIt() {
        partner.on(POST, 201, paid("85.2", KEY, "completed"));
        assertThat(biller.pay(payment).amount()).contains(Money.of(8520, "USD"));
    }

    @Test
    void aSuccessOfAnotherKeyIsReportedAsItIsSoThatSyceeRefusesIt() {
        var other = UUID.randomUUID();
        partner.on(POST, 201, paid("84.2", other, "completed"));
        assertThat(biller.pay(payment).key()).contains(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "pending"})
    void whatBecameOfAnotherKeySaysNothing(String status) {
        partner.on(POST, 201, paid("84.2", UUID.randomUUID(), status));
        assertThat(biller.pay(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"pending,IN_PROGRESS", "failed,REJECTED", "settled,UNKNOWN", "Completed,UNKNOWN"})
    void onlyDeclaredWordsOfAPaymentAreUnderstood(String status, Kind kind) {
        partner.on(POST, 201, paid("84.2", KEY, status));
        assertThat(biller.pay(payment).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"billPaymentStatus\":\"completed\"}",
                "{\"billPaymentStatus\":\"completed\",\"currency\":\"USD\",\"amountPaid\":\"84.2\","
                        + "\"requestingOrganisationTransactionReference\":\"1f0e2c3a-5b6d-4e7f-8a9b-0c1d2e3f4a5b\"}"
            })
    void aSuccessThatLacksAnythingIsUnknown(String body) {
        partner.on(POST, 201, body);
        assertThat(ofBadAnswers.pay(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"84.205", "84,2", "8.42e1", "", "99999999999999999999"})
    void anAmountThatIsNotExactIsUnknown(String amount) {
        partner.on(POST, 201, paid(amount, KEY, "completed"));
        assertThat(ofBadAnswers.pay(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 302, 409, 429, 500, 503})
    void aStatusWithoutAnObjectThatExplainsItIsUnknown(int status) {
        partner.on(POST, status, "");
        assertThat(ofBadAnswers.pay(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aPageOfHtmlIsNoAnswer() {
        partner.on(POST, 201, "<html><h1>Please sign in</h1></html>");
        assertThatThrownBy(() -> biller.pay(payment)).isInstanceOf(NoAnswerException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400,businessRule,incorrectState",
        "400,businessRule,overPaymentNotAllowed",
        "400,businessRule,underPaymentNotAllowed",
        "404,identification,identifierError",
        "401,authorisation,requestDeclined",
        "400,validation,formatError",
        "400,validation,mandatoryValueNotSupplied",
        "400,validation,currencyNotSupported"
    })
    void aFinalRefusalCountsWhenThePartnerHasNothingElseUnderTheKey(int status, String category, String code) {
        partner.on(POST, status, error(category, code)).on(RESPONSES, 404, NO_SUCH_THING);
        assertThat(biller.pay(payment)).isEqualTo(CallResult.rejected(code, "No."));
    }

    @Test
    void aRefusalOfASecondSendingDoesNotHideThatTheFirstWasTaken() {
        partner.on(POST, 400, error("businessRule", "incorrectState"))
                .on(RESPONSES, 200, LINK)
                .on(STATES, 200, state("completed"))
                .on(PAYMENTS, 200, "[" + paid("84.2", KEY, "completed") + "]");
        assertThat(biller.pay(payment).kind()).isEqualTo(Kind.SUCCEEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "400,businessRule,duplicateRequest",
        "400,businessRule,rateLimitError",
        "500,internal,genericError",
        "503,serviceUnavailable,genericError",
        "500,identification,identifierError"
    })
    void aRefusalThatIsNotFinalIsUnknown(int status, String category, String code) {
        partner.on(POST, status, error(category, code));
        assertThat(biller.pay(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void anInquiryFollowsTheKeyToTheStateAndOnToThePayment() {
        var others = paid("10", UUID.randomUUID(), "completed");
        partner.on(RESPONSES, 200, LINK)
                .on(STATES, 200, state("completed"))
                .on(PAYMENTS, 200, "[" + others + "," + paid("84.2", KEY, "completed") + "]");
        assertThat(biller.inquire(payment)).isEqualTo(CallResult.succeeded(KEY, payment.amount(), "ME-PAY-1"));
        assertThat(partner.requests()).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void anInquirySeesWorkInProgress() {
        partner.on(RESPONSES, 200, LINK).on(STATES, 200, state("pending"));
        assertThat(biller.inquire(payment)).isEqualTo(CallResult.inProgress());
    }

    @Test
    void anInquirySeesAFinalFailure() {
        partner.on(RESPONSES, 200, LINK)
                .on(STATES, 200, FAILED)
                .on(PAYMENTS, 200, "[" + paid("84.2", KEY, "failed") + "]");
        assertThat(biller.inquire(payment)).isEqualTo(CallResult.rejected("requestDeclined", "No."));
    }

    @Test
    void aFailureWithoutAReasonIsUnknown() {
        partner.on(RESPONSES, 200, LINK)
                .on(STATES, 200, state("failed"))
                .on(PAYMENTS, 200, "[" + paid("84.2", KEY, "failed") + "]");
        assertThat(biller.inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    /** The link, and so the state, may be those of somebody else. */
    @ParameterizedTest
    @CsvSource({"completed,SUCCEEDED", "pending,IN_PROGRESS"})
    void aFailedStateDoesNotOutweighWhatTheBillShows(String status, Kind kind) {
        partner.on(RESPONSES, 200, LINK)
                .on(STATES, 200, FAILED)
                .on(PAYMENTS, 200, "[" + paid("84.2", KEY, status) + "]");
        assertThat(biller.inquire(payment).kind()).isEqualTo(kind);
    }

    @Test
    void aFailedStateIsNoRefusalWhereTheBillShowsAnothersPayment() {
        partner.on(RESPONSES, 200, LINK)
                .on(STATES, 200, FAILED)
                .on(PAYMENTS, 200, "[" + paid("84.2", UUID.randomUUID(), "failed") + "]");
        assertThat(biller.inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aKeyIsNotFoundOnlyIfTheApiItselfSaysSo() {
        partner.on(RESPONSES, 404, NO_SUCH_THING);
        assertThat(biller.inquire(payment)).isEqualTo(CallResult.notFound());
        partner.on(RESPONSES, 404, "");
        assertThat(ofBadAnswers.inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/requeststates/1/../../heartbeat", "http://elsewhere/requeststates/" + STATE, "/transactions/1"
            })
    void aLinkToElsewhereIsNotFollowed(String link) {
        partner.on(RESPONSES, 200, "{\"link\":\"" + link + "\"}");
        assertThat(biller.inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(partner.requests()).hasSize(1);
    }

    @Test
    void aMissingStateDoesNotMeanThatTheKeyIsNotFound() {
        partner.on(RESPONSES, 200, LINK).on(STATES, 404, NO_SUCH_THING);
        assertThat(biller.inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void theStateOfAnotherRequestIsUnknown() {
        partner.on(RESPONSES, 200, LINK)
                .on(
                        STATES,
                        200,
                        state("failed").replace(STATE, UUID.randomUUID().toString()));
        assertThat(biller.inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"200,[]", "404,''", "500,''"})
    void anEndWithoutItsPaymentIsUnknown(int status, String body) {
        partner.on(RESPONSES, 200, LINK).on(STATES, 200, state("completed")).on(PAYMENTS, status, body);
        assertThat(ofBadAnswers.inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
        partner.on(STATES, 200, FAILED);
        assertThat(ofBadAnswers.inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }
}
