package org.sycee.plugins.cardacquirer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.BankAccount;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.ChargeBackNotice;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.spi.SavedCard;
import org.sycee.partner.tck.JsonTree;
import org.sycee.partner.tck.ScriptedHttp;
import org.sycee.partner.tck.TestInstance;

/** What the acquirer's plugin makes of each answer. */
class CardAcquirerTest {

    private static final UUID KEY = UUID.fromString("1f0e2c3a-5b6d-4e7f-8a9b-0c1d2e3f4a5b");
    private static final String POST = "POST /payments";
    private static final String GET = "GET /payments?reference=" + KEY;
    private static final String NOT_FOUND = refusal("not_found");
    private static final Map<String, String> SETTINGS = Map.of("apiKey", "sandbox-key", "currency", "USD");

    private final ScriptedHttp partner = new ScriptedHttp();
    private final PaymentChannel acquirer = new CardAcquirerPlugin().open(new TestInstance(SETTINGS, partner));
    private final PayIn payIn = payIn(Optional.empty());

    private static PayIn payIn(Optional<String> token) {
        var back = URI.create("http://localhost:8080/top-ups/1");
        return new PayIn(KEY, Money.of(20000, "USD"), token, back, "Sycee top-up");
    }

    private static String payment(Object key, String status, String more) {
        return """
                {"id":"pay_1","reference":"%s","status":"%s","amount":{"amount":20000,"currency":"USD"}%s}""".formatted(key, status, more);
    }

    private static String refusal(String code) {
        return "{\"error\":{\"code\":\"%s\",\"message\":\"No.\"}}".formatted(code);
    }

    @Test
    void theRequestCarriesKeyAmountAddressesAndTheApiKey() {
        partner.on(POST, 201, payment(KEY, "PENDING", ""));
        acquirer.payIn(payIn(Optional.of("tok_1")));
        var sent = partner.requests().get(0);
        assertThat(sent.headers())
                .containsEntry("Authorization", "Bearer sandbox-key")
                .containsEntry("Idempotency-Key", KEY.toString());
        assertThat(JsonTree.read(JsonTree.write(sent.body().orElseThrow()))).isEqualTo(JsonTree.read("""
                        {"reference":"1f0e2c3a-5b6d-4e7f-8a9b-0c1d2e3f4a5b",
                         "amount":{"amount":20000,"currency":"USD"},"cardToken":"tok_1",
                         "returnUrl":"http://localhost:8080/top-ups/1","description":"Sycee top-up",
                         "callbackUrl":"http://localhost:8080/api/v1/partner-callbacks/test"}"""));
    }

    @Test
    void withoutATokenNoneIsSent() {
        partner.on(POST, 201, payment(KEY, "PENDING", ""));
        acquirer.payIn(payIn);
        assertThat(partner.requests().get(0).body().orElseThrow().get("cardToken"))
                .isNull();
    }

    @Test
    void aSuccessComesWithTheCardThatWasUsed() {
        var card = """
                ,"card":{"token":"tok_9","brand":"visa","lastFour":"4242","expiryMonth":12,"expiryYear":2030}""";
        partner.on(POST, 201, payment(KEY, "SUCCEEDED", card));
        assertThat(acquirer.payIn(payIn))
                .isEqualTo(CallResult.succeeded(KEY, payIn.amount(), "pay_1")
                        .withCard(new SavedCard("tok_9", "visa", "4242", 12, 2030)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"card\":null", ",\"card\":{\"token\":\"t\",\"expiryMonth\":\"x\"}"})
    void aCardThatCannotBeReadDoesNotSpoilTheSuccess(String card) {
        partner.on(POST, 201, payment(KEY, "SUCCEEDED", card));
        assertThat(acquirer.payIn(payIn)).isEqualTo(CallResult.succeeded(KEY, payIn.amount(), "pay_1"));
    }

    @Test
    void anotherAmountOrKeyIsReportedAsItIsSoThatSyceeRefusesIt() {
        partner.on(POST, 201, payment(KEY, "SUCCEEDED", "").replace("20000", "20100"));
        assertThat(acquirer.payIn(payIn).amount()).contains(Money.of(20100, "USD"));
        var other = UUID.randomUUID();
        partner.on(POST, 201, payment(other, "SUCCEEDED", ""));
        assertThat(acquirer.payIn(payIn).key()).contains(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "DECLINED", "CANCELLED", "EXPIRED", "AWAITING_PAYER"})
    void whatBecameOfAnotherKeySaysNothing(String status) {
        partner.on(POST, 201, payment(UUID.randomUUID(), status, ",\"payUrl\":\"http://127.0.0.1/pay\""));
        assertThat(acquirer.payIn(payIn).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED,card_declined,card-declined",
        "DECLINED,insufficient_funds,insufficient-funds",
        "DECLINED,expired_card,card-expired",
        "DECLINED,stolen_card,card-blocked",
        "DECLINED,over_limit,card-limit",
        "DECLINED,issuer_unavailable,bank-unavailable",
        "DECLINED,challenge_failed,challenge-failed",
        "DECLINED,do_not_honour,card-declined",
        "CANCELLED,cancelled_by_payer,payment-cancelled",
        "CANCELLED,cancelled_by_merchant,payment-cancelled",
        "EXPIRED,expired,payment-expired"
    })
    void anEndWithoutMoneyIsARejectionWithAStableCode(String status, String theirs, String ours) {
        partner.on(GET, 200, payment(KEY, status, ",\"code\":\"" + theirs + "\""));
        assertThat(acquirer.inquire(payIn).code()).contains(ours);
    }

    @Test
    void aPayerIsSentToTheAcquirersPage() {
        partner.on(POST, 201, payment(KEY, "AWAITING_PAYER", ",\"payUrl\":\"http://127.0.0.1:8090/pay/1\""));
        assertThat(acquirer.payIn(payIn))
                .isEqualTo(CallResult.awaitingPayer(URI.create("http://127.0.0.1:8090/pay/1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"payUrl\":\"javascript:alert(1)\"", ",\"payUrl\":\"https://a b\"", ",\"payUrl\":7"})
    void aPayerIsSentNowhereElse(String payUrl) {
        partner.on(POST, 201, payment(KEY, "AWAITING_PAYER", payUrl));
        assertThat(acquirer.payIn(payIn).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"status\":\"SUCCEEDED\"}",
                "{\"id\":\"p\",\"status\":\"SUCCEEDED\",\"reference\":\"1f0e2c3a-5b6d-4e7f-8a9b-0c1d2e3f4a5b\","
                        + "\"amount\":{\"amount\":200.5,\"currency\":\"USD\"}}",
                "{\"id\":\"p\",\"status\":\"SUCCEEDED\",\"reference\":\"1f0e2c3a-5b6d-4e7f-8a9b-0c1d2e3f4a5b\","
                        + "\"amount\":{\"amount\":20000,\"currency\":\"dollars\"}}",
                "{\"id\":\"p\",\"status\":\"SUCCEEDED\",\"reference\":\"mine\",\"amount\":{}}"
            })
    void anAnswerThatLacksAnythingIsUnknown(String body) {
        partner.on(POST, 201, body);
        assertThat(acquirer.payIn(payIn).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aWordThatIsNotDeclaredIsUnknown() {
        partner.on(POST, 201, payment(KEY, "CAPTURED", ""));
        assertThat(acquirer.payIn(payIn).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aPageOfHtmlIsNoAnswer() {
        partner.on(POST, 200, "<html></html>");
        assertThatThrownBy(() -> acquirer.payIn(payIn)).isInstanceOf(NoAnswerException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "404,no_such_card,no-such-card",
        "409,reference_cancelled,payment-cancelled",
        "400,invalid_request,invalid-request"
    })
    void aRefusalCountsWhenNothingElseIsUnderTheKey(int status, String theirs, String ours) {
        partner.on(POST, status, refusal(theirs)).on(GET, 404, NOT_FOUND);
        assertThat(acquirer.payIn(payIn).code()).contains(ours);
    }

    @Test
    void aRefusalOfASecondSendingDoesNotHideThatTheFirstWasTaken() {
        partner.on(POST, 404, refusal("no_such_card")).on(GET, 200, payment(KEY, "SUCCEEDED", ""));
        assertThat(acquirer.payIn(payIn).kind()).isEqualTo(Kind.SUCCEEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "401,unauthorised",
        "404,not_found",
        "409,reference_used",
        "422,idempotency_key_reused",
        "429,throttled",
        "500,internal",
        "500,invalid_request"
    })
    void aRefusalThatIsNotFinalIsUnknown(int status, String code) {
        partner.on(POST, status, refusal(code));
        assertThat(acquirer.payIn(payIn).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aKeyIsNotFoundOnlyIfTheApiItselfSaysSo() {
        partner.on(GET, 404, NOT_FOUND);
        assertThat(acquirer.inquire(payIn)).isEqualTo(CallResult.notFound());
        partner.on(GET, 404, "");
        assertThat(acquirer.inquire(payIn).kind()).isEqualTo(Kind.UNKNOWN);
        partner.on(GET, 500, NOT_FOUND);
        assertThat(acquirer.inquire(payIn).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aCallbackIsAFactAboutTheKeyInItsBody() {
        var success = CallResult.succeeded(KEY, payIn.amount(), "pay_1");
        assertThat(acquirer.readCallback(callback(payment(KEY, "SUCCEEDED", ""))))
                .contains(new CallbackFact(KEY, success));
        assertThat(acquirer.readCallback(callback("{}"))).isEmpty();
    }

    @Test
    void aChargeBackIsReadAndSaysNothingOfTheCall() {
        var told = callback(chargeBack("charge_back", KEY, "cb_1"));
        assertThat(acquirer.readChargeBack(told)).contains(new ChargeBackNotice(KEY, "cb_1", Money.of(20000, "USD")));
        assertThat(acquirer.readCallback(told)).isEmpty();
    }

    @Test
    void whatIsNoChargeBackOrCannotBeUnderstoodIsNone() {
        assertThat(acquirer.readChargeBack(callback(payment(KEY, "SUCCEEDED", ""))))
                .isEmpty();
        assertThat(acquirer.readChargeBack(callback(chargeBack("charge_back", "no key", "cb_1"))))
                .isEmpty();
        assertThat(acquirer.readChargeBack(callback("{\"type\":\"charge_back\"}")))
                .isEmpty();
    }

    private static String chargeBack(String type, Object key, String id) {
        return """
                {"type":"%s","id":"%s","reference":"%s","amount":{"amount":20000,"currency":"USD"}}""".formatted(type, id, key);
    }

    private static Callback callback(String body) {
        return new Callback(Map.of(), JsonTree.read(body));
    }

    @Test
    void anotherCurrencyIsNotSent() {
        var euros = new PayIn(KEY, Money.of(1, "EUR"), Optional.empty(), payIn.returnUrl(), "x");
        assertThatThrownBy(() -> acquirer.payIn(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThat(partner.requests()).isEmpty();
    }

    @Test
    void anInstanceNeedsItsSettings() {
        for (var name : SETTINGS.keySet()) {
            var lacking = new TestInstance(Map.of(name, SETTINGS.getOrDefault(name, "")), partner);
            assertThatThrownBy(() -> new CardAcquirerPlugin().open(lacking))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theManifestListsTheCodesThatTheCodeCallsFinal() throws IOException {
        var manifest = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/plugin/plugin.properties"))) {
            manifest.load(reader);
        }
        var codes = Stream.of(Answers.DECLINES.values(), Answers.REFUSALS.values(), Set.of("payment-expired"))
                .flatMap(values -> values.stream())
                .collect(Collectors.toSet());
        assertThat(manifest.getProperty("sycee.final-failure-codes").split(", ", -1))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void theNamingOfAnAccountIsToldAsItStands() {
        link("\"AWAITING_PERSON\",\"linkUrl\":\"http://127.0.0.1:8090/acquirer/link/1\"");
        assertThat(linkAccount())
                .isEqualTo(AccountLink.awaitingPerson(URI.create("http://127.0.0.1:8090/acquirer/link/1")));
        assertThat(JsonTree.read(JsonTree.write(partner.requests().get(0).body().orElseThrow())))
                .isEqualTo(JsonTree.read("""
                        {"reference":"1f0e2c3a-5b6d-4e7f-8a9b-0c1d2e3f4a5b",
                         "returnUrl":"http://localhost:8080/bank-accounts/1"}"""));
        link("\"LINKED\",\"account\":{\"token\":\"ba_1\",\"bank\":\"First River Bank\",\"lastFour\":\"6789\"}");
        assertThat(linkAccount()).isEqualTo(AccountLink.linked(new BankAccount("ba_1", "First River Bank", "6789")));
        link("\"CANCELLED\"");
        assertThat(linkAccount()).isEqualTo(AccountLink.ended());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"AWAITING_PERSON\"",
                "\"AWAITING_PERSON\",\"linkUrl\":\"javascript:alert(1)\"",
                "\"LINKED\"",
                "\"PENDING\""
            })
    void anAnswerThatDoesNotSayHowTheNamingStandsIsNone(String status) {
        link(status);
        assertThatThrownBy(this::linkAccount).isInstanceOf(IllegalStateException.class);
    }

    private void link(String status) {
        partner.on("POST /bank-accounts", 200, "{\"id\":\"link_1\",\"status\":" + status + "}");
    }

    private AccountLink linkAccount() {
        return acquirer.linkAccount(new LinkAccount(KEY, URI.create("http://localhost:8080/bank-accounts/1")));
    }
}
