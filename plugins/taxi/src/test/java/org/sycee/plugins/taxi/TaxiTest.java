package org.sycee.plugins.taxi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PersonalField;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RefundTerms;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideTip;
import org.sycee.partner.tck.JsonTree;
import org.sycee.partner.tck.ScriptedHttp;
import org.sycee.partner.tck.TestInstance;

class TaxiTest {

    private static final UUID KEY = UUID.fromString("3f0c1a52-8a5e-4a6e-9a55-7d1a0f6f2a11");
    private static final String BOOK = "POST /processes/purchase-offers/execution";
    private static final String INQUIRY = "GET /collections/packages/items?packageId=" + KEY;
    private static final String OPTIONS = "GET /collections/redress-options/items?packageId=" + KEY;
    private static final String CANCEL = "POST /processes/confirm-redress-option/execution";
    private static final String NOT_FOUND =
            "{\"errors\": [{\"errorcode\": 0, \"type\": \"not-found\", \"title\": \"no\"}]}";
    private static final Money CAP = Money.of(15_50, "USD");
    private static final Place HERE = new Place("Mill Road", new GeoPoint(54.7, 2.3));
    private static final RideBooking BOOKING = new RideBooking(KEY, CAP, "offer-1", HERE, HERE);

    private final ScriptedHttp http = new ScriptedHttp();
    private final RideProvider taxi = new TaxiPlugin().open(new TestInstance(Map.of("apiKey", "secret"), http));

    private static String ride(String status, String legStatus, String amount) {
        return """
            {"type": "FeatureCollection", "features": [], "properties": {"type": "package", "id": "%s", "status": "%s",
             "price": {"amount": %s, "currencyCode": "USD", "elements": []},
             "legs": [{"type": "leg", "id": "%s", "specification": {}, "status": "%s"}],
             "customFields": {"operatorReference": "SC-1", "at": "2026-11-29T12:00:00Z"}}}
            """.formatted(KEY, status, amount, KEY, legStatus);
    }

    @Test
    void aBookingNamesKeyOfferAndTheMostThatMayBeTaken() {
        http.on(BOOK, 200, ride("CONFIRMED", "NOT_STARTED", "12.4"));
        assertThat(taxi.book(BOOKING)).isEqualTo(CallResult.inProgress());
        var sent = http.requests().get(0);
        assertThat(sent.headers())
                .containsEntry("Authorization", "Bearer secret")
                .containsEntry("Idempotency-Key", KEY.toString());
        assertThat(JsonTree.write(sent.body().orElseThrow().get("inputs")))
                .contains("\"offer\":\"offer-1\"", "\"amount\":15.50", "\"currencyCode\":\"USD\"")
                .doesNotContain("fullName");
    }

    @Test
    void theDriverIsToldWhomToAskForIfTheTaxiIs() {
        var told = new TestInstance(Map.of("apiKey", "secret"), http).telling(Map.of(PersonalField.NAME, "Mei Lin"));
        http.on(BOOK, 200, ride("CONFIRMED", "NOT_STARTED", "12.4"));
        new TaxiPlugin().open(told).book(BOOKING);
        assertThat(JsonTree.write(http.requests().get(0).body().orElseThrow().get("inputs")))
                .contains("\"fullName\":\"Mei Lin\"");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, NOT_STARTED, IN_PROGRESS",
        "CONFIRMED, PREPARING, IN_PROGRESS",
        "STARTED, IN_USE, IN_PROGRESS",
        "ENDED, ENDED, AWAITING_PAYER",
        "SETTLED, ENDED, SUCCEEDED",
        "CANCELLED, CANCELLED, SUCCEEDED",
        "OFFERED, NOT_STARTED, UNKNOWN",
        "EXPIRED, NOT_STARTED, UNKNOWN"
    })
    void theStatusOfThePackageSaysWhatBecameOfTheMoney(String status, String leg, Kind kind) {
        http.on(INQUIRY, 200, ride(status, leg, "4.00"));
        assertThat(taxi.inquire(BOOKING).kind()).isEqualTo(kind);
    }

    @Test
    void aFareIsHandedOverAsItIsWhetherItIsBelowTheCapOrAbove() {
        http.on(INQUIRY, 200, ride("SETTLED", "ENDED", "12.4"));
        assertThat(taxi.inquire(BOOKING)).isEqualTo(CallResult.succeeded(KEY, Money.of(12_40, "USD"), "SC-1"));
        http.on(INQUIRY, 200, ride("ENDED", "ENDED", "19.70"));
        assertThat(taxi.inquire(BOOKING)).isEqualTo(CallResult.awaitingApproval(KEY, Money.of(19_70, "USD")));
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, ride-cancelled", "ABENDED, no-driver"})
    void whatCostsNothingIsRefused(String leg, String code) {
        http.on(INQUIRY, 200, ride("CANCELLED", leg, "0.00"));
        assertThat(taxi.inquire(BOOKING).code()).contains(code);
    }

    @Test
    void aKeyThatIsBarredWillNeverBeARide() {
        http.on(INQUIRY, 200, "{\"properties\": {\"id\": \"%s\", \"status\": \"CANCELLED\"}}".formatted(KEY));
        assertThat(taxi.inquire(BOOKING).code()).contains("ride-cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "ENDED", "CONFIRMED"})
    void whatBecameOfAnotherRideSaysNothingOfThisOne(String status) {
        var other = ride(status, "CANCELLED", "0.00").replace(KEY.toString(), new UUID(1, 2).toString());
        http.on(INQUIRY, 200, other);
        assertThat(taxi.inquire(BOOKING).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"free\"", "1e400", "12.345", "null"})
    void aFareThatIsNoAmountProvesNothing(String amount) {
        http.on(INQUIRY, 200, ride("SETTLED", "ENDED", amount));
        assertThat(taxi.inquire(BOOKING).kind()).isEqualTo(Kind.UNKNOWN);
        http.on(INQUIRY, 200, ride("CANCELLED", "CANCELLED", amount));
        assertThat(taxi.inquire(BOOKING).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aRefusalOfASecondSendingDoesNotHideThatTheFirstWasTaken() {
        http.on(BOOK, 410, NOT_FOUND.replace("not-found", "expired"));
        http.on(INQUIRY, 200, ride("CONFIRMED", "PREPARING", "12.4"));
        assertThat(taxi.book(BOOKING).kind()).isEqualTo(Kind.IN_PROGRESS);
        http.on(INQUIRY, 404, NOT_FOUND);
        assertThat(taxi.book(BOOKING).code()).contains("offer-expired");
        http.on(BOOK, 409, NOT_FOUND.replace("not-found", "conflict"));
        assertThat(taxi.book(BOOKING).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void notFoundIsSaidOnlyByTheOperatorItself() {
        http.on(INQUIRY, 404, "");
        assertThat(taxi.inquire(BOOKING).kind()).isEqualTo(Kind.UNKNOWN);
        http.on(INQUIRY, 404, NOT_FOUND);
        assertThat(taxi.inquire(BOOKING).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThatThrownBy(() -> taxi.track(BOOKING)).hasMessageContaining("404");
    }

    private static String options(String fee) {
        return options(fee, "FARE");
    }

    private static String options(String amount, String category) {
        return """
            {"features": [{"properties": {"id": "option-1", "reason": {"id": "reason-1"}, "compensations":
              [{"amount": %s, "currencyCode": "USD", "category": "%s", "expirationDate": "2026-11-29T12:00:00Z"}]}}]}
            """.formatted(amount, category);
    }

    private static CancellationTerms fee(long cents) {
        return new CancellationTerms(Money.of(cents, "USD"), Instant.parse("2026-11-29T12:00:00Z"));
    }

    @Test
    void aRideIsCalledOffByAnOptionThatCostsNoMoreThanWasAgreed() {
        http.on(OPTIONS, 200, options("4.00"));
        http.on(INQUIRY, 200, ride("CONFIRMED", "PREPARING", "12.4"));
        http.on(CANCEL, 200, ride("CANCELLED", "CANCELLED", "4.00"));
        assertThat(taxi.quoteCancellation(BOOKING)).contains(fee(4_00));
        assertThat(taxi.cancel(BOOKING, fee(0)).kind()).isEqualTo(Kind.IN_PROGRESS);
        assertThat(http.requests()).noneMatch(sent -> sent.path().contains("confirm-redress-option"));
        assertThat(taxi.cancel(BOOKING, fee(4_00))).isEqualTo(CallResult.succeeded(KEY, Money.of(4_00, "USD"), "SC-1"));
        http.on(CANCEL, 409, NOT_FOUND.replace("not-found", "amount"));
        assertThat(taxi.cancel(BOOKING, fee(4_00)).kind()).isEqualTo(Kind.IN_PROGRESS);
    }

    @Test
    void aRideThatCannotBeCalledOffHasNoTerms() {
        http.on(OPTIONS, 200, "{\"features\": []}");
        assertThat(taxi.quoteCancellation(BOOKING)).isEmpty();
    }

    @Test
    void aTipIsKnownByItsOwnKey() {
        var tip = new RideTip(KEY, Money.of(3_00, "USD"), new UUID(7, 7));
        var given = """
            {"features": [{"properties": {"id": "%s", "amount": 3, "currencyCode": "USD", "state": "INVOICED",
             "customFields": {"operatorReference": "ST-1"}}}]}
            """.formatted(KEY);
        http.on("POST /processes/tip-driver/execution", 200, given);
        assertThat(taxi.tip(tip)).isEqualTo(CallResult.succeeded(KEY, tip.amount(), "ST-1"));
        var inquiry = "GET /collections/payments/items?paymentId=" + KEY;
        http.on(inquiry, 200, given.replace("INVOICED", "INVOICING"));
        assertThat(taxi.inquire(tip).kind()).isEqualTo(Kind.IN_PROGRESS);
        http.on(inquiry, 200, given.replace("\"operatorReference\": \"ST-1\"", "\"refusal\": \"tip-not-taken\""));
        assertThat(taxi.inquire(tip).code()).contains("tip-not-taken");
        http.on(inquiry, 200, "{\"features\": []}");
        assertThat(taxi.inquire(tip).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void whatIsGivenBackOfAFareIsNoFeeForCallingOff() {
        var paid = new Paid(KEY, Money.of(12_40, "USD"), "SC-1");
        http.on(OPTIONS, 200, options("12.4", "REIMBURSEMENT"));
        assertThat(taxi.quoteCancellation(BOOKING)).isEmpty();
        assertThat(taxi.quoteRefund(paid))
                .contains(new RefundTerms(Money.of(12_40, "USD"), Instant.parse("2026-11-29T12:00:00Z")));
        http.on(OPTIONS, 200, options("4.00"));
        assertThat(taxi.quoteRefund(paid)).isEmpty();
    }

    @Test
    void aRefundIsClaimedAndThenSeenAsAPayment() {
        var refund = new Refund(new UUID(7, 8), Money.of(3_00, "USD"), new Paid(KEY, Money.of(12_40, "USD"), "SC-1"));
        http.on("POST /processes/claim-redress-option/execution", 200, ride("SETTLED", "ENDED", "12.4"));
        assertThat(taxi.refund(refund).kind()).isEqualTo(Kind.IN_PROGRESS);
        var inquiry = "GET /collections/payments/items?paymentId=" + refund.key();
        http.on(inquiry, 404, NOT_FOUND);
        assertThat(taxi.inquireRefund(refund).kind()).isEqualTo(Kind.NOT_FOUND);
        var refused = """
            {"features": [{"properties": {"id": "%s", "customFields": {"refusal": "refund-too-high"}}}]}
            """.formatted(refund.key());
        http.on(inquiry, 200, refused);
        assertThat(taxi.inquireRefund(refund).code()).contains("refund-too-high");
        http.on("POST /processes/claim-redress-option/execution", 409, NOT_FOUND.replace("not-found", "conflict"));
        assertThat(taxi.refund(refund).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aCallbackIsThePackageAndAnythingElseIsAboutNoRide() {
        var ended = JsonTree.read(ride("SETTLED", "ENDED", "12.4"));
        var fact = taxi.readCallback(new Callback(Map.of(), ended)).orElseThrow();
        assertThat(fact.key()).isEqualTo(KEY);
        assertThat(fact.result().kind()).isEqualTo(Kind.SUCCEEDED);
        assertThat(List.of("{}", "[]", "{\"properties\": {\"id\": \"x\"}}"))
                .allSatisfy(body -> assertThat(taxi.readCallback(new Callback(Map.of(), JsonTree.read(body))))
                        .isEmpty());
    }

    @Test
    void silenceIsLeftToTheHost() {
        assertThatThrownBy(() -> taxi.book(BOOKING)).isInstanceOf(NoAnswerException.class);
    }

    @Test
    void anInstanceWithoutAKeyIsNotOpened() {
        var instance = new TestInstance(Map.of(), http);
        assertThatThrownBy(() -> new TaxiPlugin().open(instance)).hasMessageContaining("apiKey is missing");
    }
}
