package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Metro companies' file of a while, truthful and otherwise, against what was really paid. */
class ReconciliationIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String COLUMNS = "key,reference,amount,currency,status,fee,at";
    private static final String LONGER = "{\"target\":\"bill-payment\",\"mode\":\"PENDING_FOR\",\"delayMillis\":%d}";

    private final RunningSycee sycee = RunningSycee.shared();
    private PartnerDay day;
    private Browserless payer;

    @BeforeEach
    void begin() throws Exception {
        payer = sycee.newClient().join();
        payer.topUp(300_00);
        day = PartnerDay.begin(sycee);
    }

    @AfterEach
    void theBooksBalanceAndEachDifferenceIsAccountedFor() throws Exception {
        day.allMustBeAccountedFor();
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.text("state")).as(report.body().toString()).isEqualTo("CLEAN");
    }

    private String ordered() throws IOException, InterruptedException {
        var quote = payer.quote(Numbers.customer()).text("id");
        var payment = payer.pay(quote, UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        return payment.text("id");
    }

    private String paid() throws IOException, InterruptedException {
        var order = ordered();
        becomes(order, "SETTLED");
        return order;
    }

    private void becomes(String order, String state) {
        Waiting.until(
                PATIENCE,
                "the order is " + state,
                () -> payer.get("/orders/" + order).text("state").equals(state));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, '', 0",
        "DUPLICATED_LINE, DUPLICATE, 8420",
        "MISSING_LINE, MISSING_THERE, -8420",
        "WRONG_AMOUNT, AMOUNT, 1",
        "WRONG_CURRENCY, CURRENCY, 8420",
        "WRONG_STATUS, STATUS, -8420",
        "FEE, FEE, 25"
    })
    void eachLieIsOneBreakAndTheTruthHealsIt(String lie, String finding, long difference) throws Exception {
        var order = paid();
        var other = paid();
        var to = day.end();
        var key = day.keyOf(order);
        var file = day.compared(day.file(to, "UTC", lie, key));
        assertThat(file.path("findings").path("MATCHED").asLong()).isGreaterThanOrEqualTo(1);
        if (!lie.equals("NONE")) {
            assertThat(day.open(key)).hasSize(1).allSatisfy(found -> {
                assertThat(found.path("finding").asText()).isEqualTo(finding);
                assertThat(found.path("state").asText()).isEqualTo("OPEN");
                assertThat(found.path("difference").path("amount").asLong()).isEqualTo(difference);
                assertThat(found.path("subject").path("id").asText()).isEqualTo(order);
            });
            var healed = day.compared(day.file(to, "Asia/Shanghai", "NONE", ""));
            assertThat(healed.path("revision").asInt()).isEqualTo(2);
            assertThat(healed.path("changes").path("former").asText())
                    .isEqualTo(file.path("id").asText());
        }
        assertThat(day.open(key)).isEmpty();
        assertThat(day.booked(order)).as("what is booked is not altered").isEqualTo(Numbers.PLAIN_BILL);
        day.mustBeAccountedFor(order);
        day.mustBeAccountedFor(other);
    }

    @Test
    void aFileOfWrongTotalsEntersNothingAndTheSameFileAgainIsTheSame() throws Exception {
        var key = day.keyOf(paid());
        var to = day.end();
        for (var lie : new String[] {"WRONG_COUNT", "WRONG_TOTAL"}) {
            var file = day.file(to, "UTC", lie, key);
            var refused = day.send(file);
            Browserless.expect(200, refused);
            assertThat(refused.text("state")).isEqualTo("REFUSED");
            assertThat(refused.text("refusal")).contains("Its header says");
            assertThat(day.send(file).text("id")).isEqualTo(refused.text("id"));
        }
        var truth = day.file(to, "UTC", "NONE", "");
        var entered = day.compared(truth);
        assertThat(entered.path("revision").asInt()).isEqualTo(3);
        assertThat(entered.has("changes")).as("it replaces nothing").isFalse();
        assertThat(day.send(truth).text("id")).isEqualTo(entered.path("id").asText());
        var unreadable = day.send("{}");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.text("code")).isEqualTo("file-unreadable");
        assertThat(unreadable.text("money")).contains("nothing of the file was entered");
        assertThat(day.open(key)).isEmpty();
    }

    /** F16: the partner calls back about, and lists, a payment that nobody here has asked for. */
    @Test
    void aPaymentThatWasNeverAskedForIsOneBreakAndMovesNothing() throws Exception {
        var key = UUID.randomUUID().toString();
        var bill = payer.quote(Numbers.customer()).text("billReference");
        var body = "{\"currency\":\"USD\",\"amountPaid\":\"84.2\",\"paymentType\":\"fullpayment\","
                + "\"requestingOrganisation\":\"Sycee\",\"requestingOrganisationTransactionReference\":\"order-7\"}";
        var paid = Call.json("POST", sycee.simulatorUrl + "/gsma/bills/" + bill + "/payments", body)
                .with("X-CorrelationID", key)
                .with("X-Callback-URL", sycee.appUrl + "/api/v1/partner-callbacks/" + PartnerDay.INSTANCE)
                .send();
        assertThat(paid.statusCode()).as(paid.body()).isBetween(200, 299);
        Waiting.until(PATIENCE, "the partner has it in its books", () -> day.paidThere(key) == Numbers.PLAIN_BILL);
        var to = day.end();
        day.compared(day.file(to, "UTC", "NONE", ""));
        assertThat(day.open(key)).hasSize(1).allSatisfy(found -> {
            assertThat(found.path("finding").asText()).isEqualTo("MISSING_HERE");
            assertThat(found.path("difference").path("amount").asLong()).isEqualTo(Numbers.PLAIN_BILL);
            assertThat(found.has("subject")).isFalse();
        });
    }

    /** F26: it told us that it failed, and its file says that it was paid; and two administrators bear it. */
    @Test
    void whatWasRefusedAndIsListedAsPaidIsBorneByTheOperatorOnceTwoHaveSaidSo() throws Exception {
        Browserless.expect(
                201, payer.simulator("POST", "/faults", "{\"target\":\"bill-payment\",\"mode\":\"REJECT\"}"));
        var order = ordered();
        becomes(order, "RELEASED");
        var to = day.end();
        var key = day.keyOf(order);
        day.compared(day.file(to, "UTC", "WRONG_STATUS", key));
        assertThat(payer.available()).as("the payer has it back and keeps it").isEqualTo(300_00);
        var found = day.open(key).get(0);
        assertThat(found.path("finding").asText()).isEqualTo("STATUS");
        var id = found.path("id").asText();
        var looked = day.administrator().get("/admin/breaks/" + id).body();
        assertThat(looked.path("call").path("state").asText()).isEqualTo("REJECTED");
        assertThat(looked.path("ledger").path("standing").asText()).isEqualTo("NOT_DONE");
        assertThat(looked.path("lines").path(0).path("status").asText()).isEqualTo("PAID");
        var resolved = day.resolve(id, "BORNE");
        Browserless.expect(200, resolved);
        assertThat(resolved.body().path("found").path("state").asText()).isEqualTo("RESOLVED");
        assertThat(day.booked(id)).isEqualTo(Numbers.PLAIN_BILL);
        assertThat(day.open(key)).isEmpty();
        assertThat(payer.available()).isEqualTo(300_00);
    }

    /** F26, the reverse: it told us that it did it, and has nothing of it in its books. */
    @Test
    void whatThePartnerSaysItDidAndNeverBookedIsOneBreak() throws Exception {
        Browserless.expect(
                201, payer.simulator("POST", "/faults", "{\"target\":\"bill-payment\",\"mode\":\"SAYS_SUCCEEDED\"}"));
        var order = paid();
        var honest = paid();
        var key = day.keyOf(order);
        assertThat(day.booked(order)).isEqualTo(Numbers.PLAIN_BILL);
        assertThat(day.paidThere(key)).isZero();
        assertThat(day.open(key)).as("nobody knows yet").isEmpty();
        day.compared(day.file(day.end(), "UTC", "NONE", ""));
        assertThat(day.open(day.keyOf(honest))).isEmpty();
        assertThat(day.open(key)).hasSize(1).allSatisfy(found -> {
            assertThat(found.path("finding").asText()).isEqualTo("MISSING_THERE");
            assertThat(found.path("state").asText()).isEqualTo("OPEN");
            assertThat(found.path("difference").path("amount").asLong()).isEqualTo(-Numbers.PLAIN_BILL);
            assertThat(found.path("subject").path("id").asText()).isEqualTo(order);
        });
        assertThat(day.booked(order)).as("what is booked is not altered").isEqualTo(Numbers.PLAIN_BILL);
        day.mustBeAccountedFor(order);
        day.mustBeAccountedFor(honest);
    }

    /** It told us that it did it, and its file leaves it out. Later it lists it after all: that is the operator's. */
    @Test
    void whatThePartnerNeverGotThePayerHasBackOnceTwoHaveSaidSo() throws Exception {
        var order = paid();
        assertThat(payer.available()).isLessThanOrEqualTo(300_00 - Numbers.PLAIN_BILL);
        var to = day.end();
        var key = day.keyOf(order);
        day.compared(day.file(to, "UTC", "MISSING_LINE", key));
        var id = day.open(key).get(0).path("id").asText();
        assertThat(day.administrator()
                        .get("/admin/breaks/" + id)
                        .body()
                        .path("mayBeGivenBack")
                        .asBoolean())
                .isTrue();
        var resolved = day.resolve(id, "GIVEN_BACK");
        Browserless.expect(200, resolved);
        assertThat(resolved.body().path("found").path("state").asText()).isEqualTo("RESOLVED");
        assertThat(resolved.body().path("ledger").path("standing").asText()).isEqualTo("GIVEN_BACK");
        assertThat(payer.available()).as("all of it, with the fee").isEqualTo(300_00);
        var newest = payer.get("/movements").body().path("items").path(0);
        assertThat(newest.path("kind").asText()).isEqualTo("CORRECTION");
        assertThat(newest.path("reference").asText()).isEqualTo(order);
        Waiting.until(
                PATIENCE,
                "it is told",
                () -> payer.get("/notices").body().findValuesAsText("kind").contains("PAYMENT_CORRECTED"));
        day.compared(day.file(to, "Asia/Shanghai", "MISSING_LINE", key));
        assertThat(day.open(key)).as("it agrees now").isEmpty();
        day.compared(day.file(to, "UTC", "NONE", ""));
        var later = day.open(key).get(0);
        assertThat(later.path("finding").asText()).isEqualTo("STATUS");
        assertThat(later.path("difference").path("amount").asLong()).isEqualTo(Numbers.PLAIN_BILL);
        Browserless.expect(200, day.resolve(later.path("id").asText(), "BORNE"));
        assertThat(day.booked(later.path("id").asText())).isEqualTo(Numbers.PLAIN_BILL);
        assertThat(payer.available()).as("the payer keeps it").isEqualTo(300_00);
    }

    /** A doubt past its deadline, and a file that does not speak of it: the order's case is where it ends. */
    @Test
    void whatIsMissingOfAnOrderInSuspenseIsLeftToItsCaseAndOpensNoSecond() throws Exception {
        Browserless.expect(201, payer.simulator("POST", "/faults", LONGER.formatted(3 * 3_600_000L)));
        var order = ordered();
        var to = day.end();
        becomes(order, "SUSPENDED");
        var key = day.keyOf(order);
        day.compared(day.file(to, "UTC", "NONE", ""));
        assertThat(day.open(key)).hasSize(1).allSatisfy(found -> {
            assertThat(found.path("finding").asText()).isEqualTo("MISSING_THERE");
            assertThat(found.path("state").asText()).isEqualTo("WITH_ORDER");
        });
        day.mustBeAccountedFor(order);
        var refused = day.administrator()
                .post(
                        "/admin/breaks/" + day.open(key).get(0).path("id").asText() + "/proposals",
                        Map.of("resolution", "OURS_STAND", "reason", "No.", "evidence", "None."));
        assertThat(refused.text("code")).isEqualTo("break-with-order");
    }

    /** Its file comes before its callback: what was on its way is settled by it, and the callback changes nothing. */
    @Test
    void aFileThatComesBeforeTheCallbackSettlesTheOrder() throws Exception {
        Browserless.expect(201, payer.simulator("POST", "/faults", LONGER.formatted(120_000L)));
        var order = ordered();
        var key = day.keyOf(order);
        var to = day.now();
        var line = key + ",ME-PAY-EARLY," + Numbers.PLAIN_BILL + ",USD,PAID,0," + to + "\n";
        Browserless.expect(200, day.send(withLine(day.file(to, "UTC", "NONE", ""), line)));
        becomes(order, "SETTLED");
        assertThat(day.order(order).path("call").path("answers").findValuesAsText("purpose"))
                .contains("FILE");
        Administrator.of(sycee).advanceClock(Duration.ofMinutes(3));
        Waiting.until(PATIENCE, "the partner has done it", () -> day.booked(order) == day.paidThere(key));
        assertThat(day.open(key)).isEmpty();
        day.mustBeAccountedFor(order);
    }

    /** With one payment more, in its count and total too. */
    private static String withLine(String file, String line) {
        var lines =
                file.lines().skip(file.lines().toList().indexOf(COLUMNS) + 1).count();
        var paid = file.lines()
                .filter(one -> one.contains(",PAID,"))
                .mapToLong(one -> Long.parseLong(one.split(",", -1)[2]))
                .sum();
        return file.replaceFirst("total,USD,[0-9]+\n", "")
                        .replaceFirst(
                                "lines,[0-9]+\n",
                                "lines," + (lines + 1) + "\ntotal,USD," + (paid + Numbers.PLAIN_BILL) + "\n")
                + line;
    }
}
