package org.sycee.plugins.cardacquirer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.tck.CallbackInbox;
import org.sycee.partner.tck.LoopbackHttp;
import org.sycee.partner.tck.PluginArchive;
import org.sycee.partner.tck.SimulatorProcess;
import org.sycee.partner.tck.TestInstance;

/** The built archive against the simulator in a process of its own, whose books are the judge. */
class SimulatorIT {

    @TempDir
    static Path folder;

    private static CallbackInbox inbox;
    private static SimulatorProcess simulator;
    private static PaymentChannel acquirer;

    @BeforeAll
    static void start() {
        inbox = CallbackInbox.open();
        simulator = SimulatorProcess.start(folder, inbox.base());
        var archive = PluginArchive.load(folder);
        var http =
                new LoopbackHttp(simulator.at("/acquirer"), archive.manifest().getProperty("sycee.http.allow"));
        var settings = Map.of("apiKey", "sandbox-acquirer-key", "currency", "USD");
        acquirer = (PaymentChannel) archive.plugin().open(new TestInstance(settings, http, inbox.base()));
    }

    @AfterAll
    static void stop() {
        simulator.close();
        inbox.close();
    }

    private static PayIn payIn(Optional<String> token) {
        var back = URI.create("http://localhost:8080/top-ups/1");
        return new PayIn(UUID.randomUUID(), Money.of(20000, "USD"), token, back, "Sycee top-up");
    }

    private static void submit(URI page, String card) {
        simulator.submit(page, "cardNumber=" + card + "&expiry=12%2F30&cvc=123");
    }

    private static CallResult paidOnThePage(PayIn payIn, String card) {
        submit(acquirer.payIn(payIn).payUrl().orElseThrow(), card);
        return acquirer.inquire(payIn);
    }

    private static String savedToken() {
        return paidOnThePage(payIn(Optional.empty()), "4242424242424242")
                .card()
                .orElseThrow()
                .token();
    }

    private static void assertSucceeded(PayIn payIn, CallResult result) {
        assertThat(result.kind()).as(result.toString()).isEqualTo(Kind.SUCCEEDED);
        assertThat(result.key()).contains(payIn.key());
        assertThat(result.amount()).contains(payIn.amount());
        assertThat(simulator.books(payIn.key())).singleElement().satisfies(line -> {
            assertThat(line.text("status")).contains("SUCCEEDED");
            assertThat(line.text("partnerReference")).isEqualTo(result.partnerReference());
        });
    }

    @Test
    void aPayerWithoutACardPaysOnTheAcquirersPage() {
        var payIn = payIn(Optional.empty());
        var first = acquirer.payIn(payIn);
        assertThat(first.kind()).isEqualTo(Kind.AWAITING_PAYER);
        assertThat(acquirer.inquire(payIn)).isEqualTo(first);
        submit(first.payUrl().orElseThrow(), "4242424242424242");
        var paid = acquirer.inquire(payIn);
        assertSucceeded(payIn, paid);
        assertThat(paid.card()).hasValueSatisfying(card -> {
            assertThat(card.brand()).isEqualTo("visa");
            assertThat(card.lastFour()).isEqualTo("4242");
            assertThat(card.expiryYear()).isEqualTo(2030);
        });
    }

    @Test
    void aSavedCardIsChargedAtOnceAndOncePerKey() {
        var payIn = payIn(Optional.of(savedToken()));
        var first = acquirer.payIn(payIn);
        assertSucceeded(payIn, first);
        assertThat(acquirer.payIn(payIn)).isEqualTo(first);
        assertSucceeded(payIn, acquirer.inquire(payIn));
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002,card-declined",
        "4000000000009995,insufficient-funds",
        "4000000000000069,card-expired",
        "4000000000009979,card-blocked",
        "4000000000006975,card-limit",
        "4000000000000119,bank-unavailable"
    })
    void aDeclinedCardIsARejection(String card, String code) {
        var declined = paidOnThePage(payIn(Optional.empty()), card);
        assertThat(declined.kind()).isEqualTo(Kind.REJECTED);
        assertThat(declined.code()).contains(code);
    }

    @Test
    void aSavedCardWhoseBankAsksSendsThePayerToThePage() {
        var token = paidOnThePage(payIn(Optional.empty()), "4000000000003154")
                .card()
                .orElseThrow()
                .token();
        var payIn = payIn(Optional.of(token));
        var asked = acquirer.payIn(payIn);
        assertThat(asked.kind()).isEqualTo(Kind.AWAITING_PAYER);
        simulator.submit(URI.create(asked.payUrl().orElseThrow() + "/answer"), "answer=refuse");
        assertThat(acquirer.inquire(payIn).code()).contains("challenge-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMEOUT_AFTER", "RESET", "HTML_200", "TRUNCATED"})
    void aLostAnswerIsFoundByTheInquiry(String mode) {
        var payIn = payIn(Optional.of(savedToken()));
        simulator.fault("card-payment", mode);
        assertThatThrownBy(() -> acquirer.payIn(payIn))
                .isInstanceOfSatisfying(
                        NoAnswerException.class,
                        lost -> assertThat(lost.wasSent()).isTrue());
        assertSucceeded(payIn, acquirer.inquire(payIn));
    }

    @Test
    void aRequestThatWasLostCanBeSentAgainWithItsKey() {
        var payIn = payIn(Optional.of(savedToken()));
        simulator.fault("card-payment", "TIMEOUT_BEFORE");
        assertThatThrownBy(() -> acquirer.payIn(payIn)).isInstanceOf(NoAnswerException.class);
        assertThat(acquirer.inquire(payIn)).isEqualTo(CallResult.notFound());
        assertSucceeded(payIn, acquirer.payIn(payIn));
    }

    @ParameterizedTest
    @CsvSource({"ERROR_500_BEFORE,NOT_FOUND", "ERROR_500_AFTER,SUCCEEDED", "EMPTY,SUCCEEDED", "THROTTLE_429,NOT_FOUND"})
    void anErrorOfTheServerIsUnknownWhateverItDid(String mode, Kind truth) {
        var payIn = payIn(Optional.of(savedToken()));
        simulator.fault("card-payment", mode);
        assertThat(acquirer.payIn(payIn).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(acquirer.inquire(payIn).kind()).isEqualTo(truth);
    }

    @Test
    void aWrongAmountIsHandedOverAsItIs() {
        var payIn = payIn(Optional.of(savedToken()));
        simulator.fault("card-payment", "WRONG_AMOUNT");
        assertThat(acquirer.payIn(payIn).amount()).contains(Money.of(20100, "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_REFERENCE", "CROSSED"})
    void anAnswerToAnotherRequestIsNotTakenForOurs(String mode) {
        var payIn = payIn(Optional.of(savedToken()));
        simulator.fault("card-payment", mode);
        assertThat(acquirer.payIn(payIn).key()).isNotEqualTo(Optional.of(payIn.key()));
        assertSucceeded(payIn, acquirer.inquire(payIn));
    }

    private static PayOut payOut(String token) {
        return new PayOut(
                UUID.randomUUID(),
                Money.of(1500, "USD"),
                new Instrument(Instrument.Kind.CARD, token),
                "Sycee cash-out");
    }

    private static void assertPaidOut(PayOut payOut, CallResult result) {
        assertThat(result.kind()).as(result.toString()).isEqualTo(Kind.SUCCEEDED);
        assertThat(result.key()).contains(payOut.key());
        assertThat(result.amount()).contains(payOut.amount());
        assertThat(simulator.books(payOut.key()))
                .singleElement()
                .satisfies(line -> assertThat(line.text("kind")).contains("CARD_PAYOUT"));
    }

    @Test
    void aSavedCardIsPaidOutOncePerKey() {
        var payOut = payOut(savedToken());
        assertThat(acquirer.inquire(payOut)).isEqualTo(CallResult.notFound());
        var first = acquirer.payOut(payOut);
        assertPaidOut(payOut, first);
        assertThat(acquirer.payOut(payOut)).isEqualTo(first);
        assertThat(acquirer.inquire(payOut)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMEOUT_AFTER", "RESET", "HTML_200", "TRUNCATED"})
    void aLostAnswerToAPayOutIsFoundByTheInquiry(String mode) {
        var payOut = payOut(savedToken());
        simulator.fault("card-payout", mode);
        assertThatThrownBy(() -> acquirer.payOut(payOut)).isInstanceOf(NoAnswerException.class);
        assertPaidOut(payOut, acquirer.inquire(payOut));
    }

    @Test
    void aCardThatTakesNoPayoutsIsARejectionAndAnUnknownOneToo() {
        var token = paidOnThePage(payIn(Optional.empty()), "4000000000008880")
                .card()
                .orElseThrow()
                .token();
        assertThat(acquirer.payOut(payOut(token)).code()).contains("card-takes-no-payouts");
        assertThat(acquirer.payOut(payOut("tok_nobody")).code()).contains("no-such-card");
    }

    @Test
    void anUnknownCardIsRefused() {
        assertThat(acquirer.payIn(payIn(Optional.of("tok_nobody"))).code()).contains("no-such-card");
    }

    @Test
    void aKeyThatWasNeverSentIsNotFound() {
        assertThat(acquirer.inquire(payIn(Optional.empty()))).isEqualTo(CallResult.notFound());
    }

    @Test
    void aCallbackTellsTheSameAsTheInquiry() {
        var payIn = payIn(Optional.empty());
        var paid = paidOnThePage(payIn, "5555555555554444");
        var fact = acquirer.readCallback(inbox.next()).orElseThrow();
        while (!fact.key().equals(payIn.key())) {
            fact = acquirer.readCallback(inbox.next()).orElseThrow();
        }
        assertThat(fact).isEqualTo(new CallbackFact(payIn.key(), paid));
    }

    @Test
    void anAccountThatWasNamedOnThePageIsPaidOutToOnce() {
        var payOut = payOutTo(linked("000123456789"));
        assertThat(acquirer.payOut(payOut).kind()).isEqualTo(Kind.SUCCEEDED);
        var again = acquirer.payOut(payOut);
        assertThat(again.amount()).contains(payOut.amount());
        assertThat(simulator.books(payOut.key()))
                .singleElement()
                .satisfies(line -> assertThat(line.text("kind")).contains("ACCOUNT_PAYOUT"));
    }

    @Test
    void aClosedAccountIsRejectedByItsNameOnceItsBankHasSaidSo() {
        var payOut = payOutTo(linked("000111111113"));
        assertThat(acquirer.payOut(payOut).kind()).isEqualTo(Kind.IN_PROGRESS);
        simulator.advance(4);
        var ended = acquirer.inquire(payOut);
        assertThat(ended.kind()).isEqualTo(Kind.REJECTED);
        assertThat(ended.code()).contains("account-closed");
    }

    @Test
    void aSilentPayOutToAnAccountWasMadeOnce() {
        var payOut = payOutTo(linked("000123456789"));
        simulator.fault("card-payout", "ERROR_500_AFTER");
        assertThat(acquirer.payOut(payOut).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(acquirer.inquire(payOut).kind()).isEqualTo(Kind.SUCCEEDED);
        assertThat(simulator.books(payOut.key())).hasSize(1);
    }

    private static String linked(String number) {
        var request = new LinkAccount(UUID.randomUUID(), URI.create("http://localhost:8080/bank-accounts/1"));
        var page = acquirer.linkAccount(request).page().orElseThrow();
        simulator.submit(page, "bank=First+River+Bank&accountNumber=" + number);
        return acquirer.linkAccount(request).account().orElseThrow().token();
    }

    private static PayOut payOutTo(String account) {
        var to = new Instrument(Instrument.Kind.BANK_ACCOUNT, account);
        return new PayOut(UUID.randomUUID(), Money.of(1500, "USD"), to, "Sycee cash-out");
    }
}
