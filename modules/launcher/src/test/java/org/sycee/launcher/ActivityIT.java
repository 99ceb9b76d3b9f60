package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened in a wallet, by HTTP alone: looked through, taken along, and summed up. */
class ActivityIT {

    private static final RunningSycee SYCEE = RunningSycee.shared();
    private static Browserless mei;
    private static String month;
    private static long billed;

    @BeforeAll
    static void oneTopUpAndOneBill() throws Exception {
        mei = SYCEE.newClient().join();
        month = mei.get("/spending").text("month");
        mei.topUp(200_00);
        var quote = mei.quote(Numbers.customer());
        billed = quote.body().path("total").path("amount").asLong();
        var payment = mei.pay(quote.text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        Waiting.until(
                Duration.ofSeconds(30),
                "the bill is settled",
                () -> mei.get("/orders/" + payment.text("id")).text("state").equals("SETTLED"));
    }

    @Test
    void movementsAreFoundByKindDirectionDayAndWords() throws Exception {
        assertThat(titles("")).containsExactly("Metro Electric", "Visa 4242");
        assertThat(titles("?kind=TOP_UP")).containsExactly("Visa 4242");
        assertThat(titles("?kind=TOP_UP&kind=BILL_PAYMENT")).containsExactly("Metro Electric", "Visa 4242");
        assertThat(titles("?kind=REFUND&kind=CORRECTION")).isEmpty();
        assertThat(titles("?direction=OUT")).containsExactly("Metro Electric");
        assertThat(titles("?q=metro+bill")).containsExactly("Metro Electric");
        assertThat(titles("?q=nobody")).isEmpty();
        assertThat(titles("?from=" + month + "-01")).hasSize(2);
        assertThat(titles("?to=2020-01-01")).isEmpty();
    }

    @Test
    void theCursorLeadsToTheNextPageAndTheLastHasNone() throws Exception {
        var first = mei.get("/movements?limit=1");
        var second = mei.get("/movements?limit=1&cursor=" + first.text("nextCursor"));
        assertThat(first.body().path("items").findValuesAsText("title")).containsExactly("Metro Electric");
        assertThat(second.body().path("items").findValuesAsText("title")).containsExactly("Visa 4242");
        assertThat(second.body().has("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/movements?cursor=x",
                "/movements?cursor=-1",
                "/movements?limit=0",
                "/movements?limit=101",
                "/movements?kind=GIFT",
                "/movements?kind=FEE&kind=GIFT",
                "/movements?direction=UP",
                "/movements?from=yesterday",
                "/movements?to=2026-02-30",
                "/movements.csv?kind=GIFT",
                "/statements/2026-13.pdf",
                "/spending?month=2026"
            })
    void whatCannotBeReadIsRefusedInOneSentence(String path) throws Exception {
        var answer = mei.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("invalid-request");
        assertThat(answer.text("detail")).contains("must be");
        assertThat(answer.text("money")).isEqualTo("No money has moved.");
    }

    @Test
    void theTableIsForSpreadsheets() throws Exception {
        var answer = Call.to("GET", SYCEE.appUrl + "/api/v1/movements.csv?kind=BILL_PAYMENT")
                .as(mei.keys())
                .send();
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("sycee-movements.csv");
        assertThat(answer.body())
                .startsWith("\uFEFFDate,Time,Kind")
                .contains(",Bill payment,Metro Electric,electricity,-");
        assertThat(answer.body().lines()).hasSize(2);
    }

    @Test
    void theStatementOfThisMonthIsADocument() throws Exception {
        var months = mei.get("/statements").body().path("items").findValuesAsText("month");
        assertThat(months).containsExactly(month);
        var answer = Call.to("GET", SYCEE.appUrl + "/api/v1/statements/" + month + ".pdf")
                .as(mei.keys())
                .send();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(mei.get("/statements/2020-01.pdf").status()).isEqualTo(404);
    }

    @Test
    void spendingIsWhatLeftForGood() throws Exception {
        var spending = mei.get("/spending?month=" + month).body();
        assertThat(spending.path("total").path("amount").asLong()).isEqualTo(billed);
        assertThat(mei.get("/spending").body()).isEqualTo(spending);
        assertThat(spending.path("categories").findValuesAsText("category")).contains("electricity");
        var empty = mei.get("/spending?month=2020-01").body();
        assertThat(empty.path("total").path("amount").asLong()).isZero();
        assertThat(empty.path("categories")).isEmpty();
    }

    private static List<String> titles(String query) throws Exception {
        return mei.get("/movements" + query).body().path("items").findValuesAsText("title");
    }
}
