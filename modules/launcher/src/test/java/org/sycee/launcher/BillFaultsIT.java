package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company that pays a bill and answers nonsense, or lies: each bill is paid once, and the payer sees no failure. */
class BillFaultsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSycee sycee = RunningSycee.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TIMEOUT_AFTER",
                "TIMEOUT_BEFORE",
                "ERROR_500_AFTER",
                "HTML_200",
                "EMPTY",
                "TRUNCATED",
                "HUGE_50MB",
                "GZIP_BOMB",
                "WRONG_AMOUNT",
                "WRONG_CURRENCY",
                "WRONG_REFERENCE"
            })
    void whateverTheAnswerTheBillIsPaidOnce(String mode) throws Exception {
        var person = sycee.newClient().join();
        person.topUp(200_00);
        var quote = person.quote(Numbers.customer());
        var fault = "{\"target\":\"bill-payment\",\"mode\":\"" + mode + "\",\"times\":1}";
        Browserless.expect(201, person.simulator("POST", "/faults", fault));
        var payment = person.pay(quote.text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        assertThat(payment.text("outcome")).isNotEqualTo("FAILED");
        Waiting.until(
                PATIENCE,
                "the order is settled after " + mode,
                () -> person.get("/orders/" + payment.text("id")).text("state").equals("SETTLED"));
        assertThat(person.available()).isEqualTo(200_00 - Numbers.PLAIN_BILL);
        assertThat(person.held()).isZero();
        assertThat(person.paidInBooks(quote.text("billReference"))).hasSize(1);
    }

    @AfterEach
    void theBooksBalance() throws IOException, InterruptedException {
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.text("state")).as(report.body().toString()).isEqualTo("CLEAN");
    }
}
