package org.sycee.plugins.tinybiller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.tck.ScriptedHttp;
import org.sycee.partner.tck.TestInstance;

class TinyBillerTest {

    private static final UUID KEY = UUID.fromString("3f0c1a52-8a5e-4a6e-9a55-7d1a0f6f2a11");
    private static final Money AMOUNT = Money.of(12_30, "USD");
    private static final BillPayment PAYMENT =
            new BillPayment(KEY, AMOUNT, "TOWN-WATER", "W-77", Map.of("account", "123456"));
    private static final String PAID =
            "{\"key\": \"" + KEY + "\", \"status\": \"paid\", \"amount\": \"12.30\"," + " \"receipt\": \"R-1\"}";

    private final ScriptedHttp http = new ScriptedHttp();
    private final Biller biller = new TinyBillerPlugin().open(new TestInstance(Map.of(), http));

    @Test
    void aPaidBillNamesKeyAmountAndReceipt() {
        http.on("POST /payments", 200, PAID);

        assertThat(biller.pay(PAYMENT)).isEqualTo(CallResult.succeeded(KEY, AMOUNT, "R-1"));
    }

    @Test
    void aLostAnswerIsFoundByTheKey() {
        assertThatThrownBy(() -> biller.pay(PAYMENT)).isInstanceOf(NoAnswerException.class);

        http.on("GET /payments/" + KEY, 200, PAID);
        assertThat(biller.inquire(PAYMENT).kind()).isEqualTo(Kind.SUCCEEDED);
    }

    @Test
    void aPageOfHtmlOrAnErrorOfTheServerProvesNothing() {
        http.on("POST /payments", 502, "");
        http.on("GET /payments/" + KEY, 404, "");

        assertThat(biller.pay(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(biller.inquire(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aKeyIsNotFoundOnlyIfTheCompanySaysSo() {
        http.on("GET /payments/" + KEY, 404, "{\"error\": \"no-such-payment\"}");

        assertThat(biller.inquire(PAYMENT).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aRefusalCarriesTheCompanysCode() {
        http.on("POST /payments", 200, refused(KEY));

        assertThat(biller.pay(PAYMENT).code()).contains("account-closed");
    }

    @Test
    void theRefusalOfAnotherPaymentSaysNothing() {
        http.on("POST /payments", 200, refused(new UUID(7, 7)));

        assertThat(biller.pay(PAYMENT).kind()).isEqualTo(Kind.UNKNOWN);
    }

    private static String refused(UUID key) {
        return "{\"key\": \"%s\", \"status\": \"refused\", \"reason\": \"account-closed\"}".formatted(key);
    }

    @Test
    void aBillIsReadAndAStrangerIsToldApart() {
        http.on(
                "GET /bills?account=123456",
                200,
                "{\"reference\": \"W-77\", \"amount\": \"12.30\", \"dueDate\": \"2026-12-05\"}");
        http.on("GET /bills?account=999999", 404, "{\"error\": \"no-such-account\"}");

        assertThat(fetch("123456").bill().orElseThrow().amount()).isEqualTo(AMOUNT);
        assertThat(fetch("999999").kind()).isEqualTo(BillLookup.Kind.NO_SUCH_CUSTOMER);
    }

    private BillLookup fetch(String account) {
        return biller.fetchBill(new FetchBill("TOWN-WATER", Map.of("account", account)));
    }
}
