package org.sycee.plugins.gsmabiller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.NoAnswerException;
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
    private static Biller biller;

    @BeforeAll
    static void start() {
        inbox = CallbackInbox.open();
        simulator = SimulatorProcess.start(folder, inbox.base());
        var archive = PluginArchive.load(folder);
        var http = new LoopbackHttp(simulator.at("/gsma"), archive.manifest().getProperty("sycee.http.allow"));
        var instance = new TestInstance(Map.of("currency", "USD"), new SpecifiedHttp(http, true), inbox.base());
        biller = (Biller) archive.plugin().open(instance);
    }

    @AfterAll
    static void stop() {
        simulator.close();
        inbox.close();
    }

    private static BillLookup fetch(String company, String customer) {
        return biller.fetchBill(new FetchBill(company, Map.of("customerNumber", customer)));
    }

    private static BillPayment paymentOf(String company, String customer) {
        var bill = fetch(company, customer).bill().orElseThrow();
        return paymentOf(company, customer, bill, bill.amount());
    }

    private static BillPayment paymentOf(String company, String customer, Bill bill, Money amount) {
        var fields = Map.of("customerNumber", customer);
        return new BillPayment(UUID.randomUUID(), amount, company, bill.reference(), fields);
    }

    private static CallResult settled(BillPayment payment) {
        var result = biller.inquire(payment);
        for (var left = 100; left > 0 && result.kind() == Kind.IN_PROGRESS; left--) {
            SimulatorProcess.pause();
            result = biller.inquire(payment);
        }
        return result;
    }

    private static void assertSucceeded(BillPayment payment, CallResult result) {
        assertThat(result.kind()).as(result.toString()).isEqualTo(Kind.SUCCEEDED);
        assertThat(result.key()).contains(payment.key());
        assertThat(result.amount()).contains(payment.amount());
        assertThat(simulator.books(payment.key())).singleElement().satisfies(line -> {
            assertThat(line.text("status")).contains("SUCCEEDED");
            assertThat(line.text("partnerReference")).isEqualTo(result.partnerReference());
        });
    }

    @Test
    void theArchiveHasAManifestAndOneLibraryAndBringsNoSpi() {
        var archive = PluginArchive.load(folder);
        assertThat(archive.entries())
                .filteredOn(entry -> !entry.endsWith("/"))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).isEqualTo("plugin.properties"),
                        entry -> assertThat(entry).matches("lib/gsma-biller-.*\\.jar"));
        assertThat(archive.manifest()).containsEntry("plugin.id", "gsma-biller");
        assertThat(archive.manifest().getProperty("plugin.version")).matches("[0-9].*");
        assertThat(archive.plugin().getClass().getClassLoader())
                .isNotEqualTo(getClass().getClassLoader());
    }

    private static Optional<String> nameOf(BillCompany company) {
        var question = new FetchBill(
                company.code(), Map.of("customerNumber", company.fields().get(0).example()));
        return company.terms().kind() == CompanyTerms.Kind.VALIDATE_AND_PAY
                ? biller.validate(question).name()
                : biller.fetchBill(question).bill().orElseThrow().customerName();
    }

    @Test
    void aMeterIsPaidAndItsTokenIsOnTheReceiptAlsoWhenAskedLater() {
        var question = new FetchBill("LAKESIDE-PREPAID", Map.of("customerNumber", "6007008003"));
        var reference = biller.validate(question).reference().orElseThrow();
        var payment = new BillPayment(
                UUID.randomUUID(), Money.of(2500, "USD"), "LAKESIDE-PREPAID", reference, question.fields());
        var paid = biller.pay(payment);
        assertSucceeded(payment, paid);
        assertThat(paid.receipt().get(CallResult.TOKEN)).matches("[0-9]{20}");
        assertThat(biller.inquire(payment)).isEqualTo(paid);
    }

    @Test
    void theExampleOfEveryCompanyIsACustomerWithABill() {
        assertThat(biller.companies()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(company -> {
            assertThat(nameOf(company)).isPresent();
        });
    }

    @Test
    void aBillIsFetchedPaidAndThenToldAsPaid() {
        var payment = paymentOf("METRO-ELECTRIC", "9000000043");
        assertThat(payment.amount()).isEqualTo(Money.of(8420, "USD"));
        assertThat(biller.pay(payment)).isEqualTo(CallResult.inProgress());
        assertSucceeded(payment, settled(payment));
        assertThat(fetch("METRO-ELECTRIC", "9000000043")).isEqualTo(BillLookup.alreadyPaid());
    }

    @Test
    void aCompanyThatAnswersAtOnceIsPaidAtOnce() {
        var payment = paymentOf("HARBOUR-POWER", "9000000043");
        assertSucceeded(payment, biller.pay(payment));
        assertSucceeded(payment, biller.inquire(payment));
    }

    @Test
    void aPaymentSentAgainWithItsKeyIsOnePayment() {
        var payment = paymentOf("HARBOUR-POWER", "1002003000");
        var first = biller.pay(payment);
        assertThat(biller.pay(payment)).isEqualTo(first);
        assertSucceeded(payment, first);
    }

    @Test
    void aPaidBillIsRefusedToAnotherKey() {
        var payment = paymentOf("CITY-GAS", "9000000043");
        biller.pay(payment);
        settled(payment);
        var second = new BillPayment(
                UUID.randomUUID(), payment.amount(), payment.company(), payment.billReference(), payment.fields());
        assertThat(biller.pay(second).code()).contains("incorrectState");
        assertThat(biller.inquire(second).kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void anotherAmountThanTheBillsIsRefused() {
        var bill = fetch("CITY-GAS", "1002003000").bill().orElseThrow();
        var more = bill.amount().plus(Money.of(1, "USD"));
        var payment = paymentOf("CITY-GAS", "1002003000", bill, more);
        assertThat(biller.pay(payment).code()).contains("overPaymentNotAllowed");
    }

    @Test
    void nobodysBillIsRefused() {
        var bill = fetch("CITY-GAS", "2003004005").bill().orElseThrow();
        var nobodys = new BillPayment(UUID.randomUUID(), bill.amount(), "CITY-GAS", "CG-0", Map.of());
        assertThat(biller.pay(nobodys).code()).contains("identifierError");
    }

    @Test
    void aKeyThatWasNeverSentIsNotFound() {
        assertThat(biller.inquire(paymentOf("CLEARWATER", "1002003000"))).isEqualTo(CallResult.notFound());
    }

    @Test
    void customersWithoutABillAreToldApart() {
        assertThat(fetch("CLEARWATER", "9000000019")).isEqualTo(BillLookup.noSuchCustomer());
        assertThat(fetch("CLEARWATER", "9000000027")).isEqualTo(BillLookup.nothingDue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000126", "9000000183", "9000000191", "9000000217", "9000000266"})
    void aLostOrUnreadableAnswerIsNoAnswerAndTheInquiryFindsThePayment(String customer) {
        var payment = paymentOf("METRO-ELECTRIC", customer);
        assertThatThrownBy(() -> biller.pay(payment))
                .isInstanceOfSatisfying(
                        NoAnswerException.class,
                        lost -> assertThat(lost.wasSent()).isTrue());
        assertSucceeded(payment, settled(payment));
    }

    @Test
    void aRequestThatWasLostCanBeSentAgainWithItsKey() {
        var payment = paymentOf("CLEARWATER", "9000000118");
        assertThatThrownBy(() -> biller.pay(payment)).isInstanceOf(NoAnswerException.class);
        assertThat(biller.inquire(payment)).isEqualTo(CallResult.notFound());
        assertThat(biller.pay(payment).kind()).isEqualTo(Kind.IN_PROGRESS);
        assertSucceeded(payment, settled(payment));
    }

    @ParameterizedTest
    @CsvSource({"9000000134,NOT_FOUND", "9000000142,SUCCEEDED", "9000000274,NOT_FOUND"})
    void anErrorOfTheServerIsUnknownWhateverItDid(String customer, Kind truth) {
        var payment = paymentOf("CITY-GAS", customer);
        assertThat(unspecified().pay(payment).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(settled(payment).kind()).isEqualTo(truth);
    }

    /** Some faults answer with a status that the specification does not know. */
    private static Biller unspecified() {
        var http = new LoopbackHttp(simulator.at("/gsma"), "POST /bills/, GET /");
        return new GsmaBillerPlugin().open(new TestInstance(Map.of("currency", "USD"), http));
    }

    @Test
    void anEmptyAnswerIsUnknown() {
        var payment = paymentOf("CITY-GAS", "9000000209");
        assertThat(unspecified().pay(payment).kind()).isEqualTo(Kind.UNKNOWN);
        assertSucceeded(payment, settled(payment));
    }

    @Test
    void aCompanyThatDeclinesLaterIsARejection() {
        var payment = paymentOf("CITY-GAS", "9000000159");
        biller.pay(payment);
        assertThat(settled(payment).code()).contains("requestDeclined");
    }

    @Test
    void aWrongAmountIsHandedOverAsItIs() {
        var payment = paymentOf("CITY-GAS", "9000000225");
        var lie = biller.pay(payment);
        assertThat(lie.amount()).isPresent().isNotEqualTo(Optional.of(payment.amount()));
        assertSucceeded(payment, settled(payment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000233", "9000000241"})
    void anAnswerToAnotherRequestIsNotTakenForOurs(String customer) {
        var payment = paymentOf("CITY-GAS", customer);
        assertThat(biller.pay(payment).key()).isNotEqualTo(Optional.of(payment.key()));
        assertSucceeded(payment, settled(payment));
    }

    @ParameterizedTest
    @CsvSource({"WRONG_REFERENCE,9000000035", "CROSSED,3004005009", "EMPTY,4005006004"})
    void anInquiryThatIsLiedToDoesNotConclude(String mode, String customer) {
        var payment = paymentOf("HARBOUR-POWER", customer);
        biller.pay(payment);
        simulator.fault("bill-inquiry", mode);
        assertThat(unspecified().inquire(payment).kind()).isEqualTo(Kind.UNKNOWN);
    }

    private static CallbackFact calledBack(BillPayment payment) {
        var fact = biller.readCallback(inbox.next()).orElseThrow();
        while (!fact.key().equals(payment.key())) {
            fact = biller.readCallback(inbox.next()).orElseThrow();
        }
        return fact;
    }

    @Test
    void aCallbackTellsTheSameAsTheInquiry() {
        var payment = paymentOf("NORTHLIGHT-ELECTRIC", "9000000043");
        biller.pay(payment);
        assertSucceeded(payment, calledBack(payment).result());
        assertThat(biller.inquire(payment))
                .isEqualTo(CallResult.succeeded(payment.key(), payment.amount(), partnerReference(payment)));
    }

    private static String partnerReference(BillPayment payment) {
        return simulator.books(payment.key()).get(0).text("partnerReference").orElseThrow();
    }

    @Test
    void aCallbackOfAFailureIsAReasonToInquire() {
        var payment = paymentOf("NORTHLIGHT-ELECTRIC", "9000000159");
        biller.pay(payment);
        assertThat(calledBack(payment).result().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(biller.inquire(payment).kind()).isEqualTo(Kind.REJECTED);
    }
}
