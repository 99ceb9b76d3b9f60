package org.sycee.plugins.airtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.tck.ScriptedHttp;
import org.sycee.partner.tck.TestInstance;

class AirtimeTest {

    private static final UUID KEY = UUID.fromString("3f0c1a52-8a5e-4a6e-9a55-7d1a0f6f2a11");
    private static final String INQUIRY = "GET /recharges/" + KEY;
    private static final Money AMOUNT = Money.of(10_00, "USD");
    private static final BillPayment PAYMENT =
            new BillPayment(KEY, AMOUNT, "SKYLINE-MOBILE", "2025550143", Map.of("number", "2025550143"));
    private static final String COMPLETED = """
        {"id": "R-1", "reference": "%s", "status": "completed", "amount": {"amount": 1000, "currency": "USD"}}
        """.formatted(KEY);

    private final ScriptedHttp http = new ScriptedHttp();
    private final Biller airtime = new AirtimePlugin().open(new TestInstance(Map.of("apiKey", "secret"), http));

    @Test
    void operatorsSellDenominationsOrAnyAmountBetweenTwo() {
        http.on("GET /operators", 200, """
            {"items": [
              {"code": "SKYLINE-MOBILE", "name": "Skyline Mobile",
               "denominations": [{"amount": 500, "currency": "USD"}, {"amount": 1000, "currency": "USD"}]},
              {"code": "FERN-TELECOM", "name": "Fern Telecom",
               "least": {"amount": 100, "currency": "USD"}, "most": {"amount": 10000, "currency": "USD"}}]}
            """);
        assertThat(airtime.companies())
                .extracting(company -> company.terms().kind())
                .containsExactly(CompanyTerms.Kind.DIRECT, CompanyTerms.Kind.DIRECT);
        assertThat(airtime.companies().get(0).terms().amounts().orElseThrow().denominations())
                .isEqualTo(List.of(Money.of(5_00, "USD"), AMOUNT));
        assertThat(airtime.companies().get(1).terms().amounts().orElseThrow().most())
                .isEqualTo(Money.of(100_00, "USD"));
    }

    @Test
    void aRechargeNamesKeyNumberAndAmount() {
        http.on("POST /recharges", 200, COMPLETED);
        assertThat(airtime.pay(PAYMENT)).isEqualTo(CallResult.succeeded(KEY, AMOUNT, "R-1"));
        var sent = http.requests().get(0);
        assertThat(sent.headers()).containsEntry("Authorization", "Bearer secret");
        assertThat(sent.body().orElseThrow().get("number")).isEqualTo("2025550143");
        assertThat(sent.body().orElseThrow().get("reference")).isEqualTo(KEY.toString());
    }

    @Test
    void aLostAnswerIsFoundByTheKey() {
        assertThatThrownBy(() -> airtime.pay(PAYMENT)).isInstanceOf(NoAnswerException.class);
        http.on(INQUIRY, 200, COMPLETED);
        assertThat(airtime.inquire(PAYMENT).kind()).isEqualTo(Kind.SUCCEEDED);
    }

    private static String failed(UUID reference, String code) {
        return """
            {"id": "R-1", "reference": "%s", "status": "failed", "code": "%s"}""".formatted(reference, code);
    }

    @Test
    void aWrongNumberIsRefusedWithTheSellersCode() {
        http.on("POST /recharges", 200, failed(KEY, "number_unknown"));
        assertThat(airtime.pay(PAYMENT)).isEqualTo(CallResult.rejected("number_unknown", "The operator refuses."));
    }

    @Test
    void whatBecameOfAnotherReferenceSaysNothing() {
        var others = failed(new UUID(7, 7), "number_unknown");
        http.on("POST /recharges", 200, others).on(INQUIRY, 200, others);
        assertThat(airtime.pay(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(airtime.inquire(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
        http.on(INQUIRY, 200, others.replace("failed", "processing"));
        assertThat(airtime.inquire(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
        http.on(INQUIRY, 200, "{\"status\": \"failed\", \"code\": \"number_unknown\"}");
        assertThat(airtime.inquire(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aPageOfHtmlOrAnErrorOfTheServerProvesNothing() {
        http.on("POST /recharges", 502, "");
        http.on(INQUIRY, 404, "");
        assertThat(airtime.pay(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(airtime.inquire(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
        http.on(INQUIRY, 404, "{\"error\": {\"code\": \"not_found\"}}");
        assertThat(airtime.inquire(PAYMENT).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aRefundIsReadAsCarefullyAsARecharge() {
        var paid = new Paid(PAYMENT.key(), PAYMENT.amount(), "FT-1");
        var refund = new Refund(new UUID(7, 8), PAYMENT.amount(), paid);
        http.on(INQUIRY, 200, COMPLETED);
        assertThat(airtime.quoteRefund(paid)).isEmpty();
        http.on(
                "POST /refunds",
                200,
                COMPLETED.replace(PAYMENT.key().toString(), refund.key().toString()));
        assertThat(airtime.refund(refund).key()).contains(refund.key());
        http.on("POST /refunds", 200, failed(refund.key(), "refund_too_high"));
        assertThat(airtime.refund(refund).code()).contains("refund_too_high");
        http.on("POST /refunds", 200, failed(paid.key(), "refund_too_high"));
        assertThat(airtime.refund(refund).kind()).isEqualTo(Kind.UNKNOWN);
        http.on("GET /refunds/" + refund.key(), 404, "");
        assertThat(airtime.inquireRefund(refund).kind()).isEqualTo(Kind.UNKNOWN);
        http.on("GET /refunds/" + refund.key(), 404, "{\"error\": {\"code\": \"not_found\"}}");
        assertThat(airtime.inquireRefund(refund).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void anInstanceWithoutAKeyIsNotOpened() {
        var instance = new TestInstance(Map.of(), http);
        assertThatThrownBy(() -> new AirtimePlugin().open(instance)).hasMessage("setting apiKey is missing");
    }
}
