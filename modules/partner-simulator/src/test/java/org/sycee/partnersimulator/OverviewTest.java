package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page, as a browser without scripts sees it and sends its forms. */
class OverviewTest {

    private @TempDir Path books;
    private SimulatorRun simulator;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private HttpResponse<String> submit(String path, String form) {
        return simulator.send(simulator
                .to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String page() {
        return simulator.get("/").body();
    }

    private static String whereTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void anEmptyOneSaysSo() {
        assertThat(page()).contains("Nothing goes wrong.", "None yet.", "Nobody has paid anything yet.", "real time");
    }

    @Test
    void itShowsWhatWasAskedAndTheFaultThatHitIt() {
        var key = key();
        simulator.script("bill-payment", "ERROR_500_AFTER", 0);
        simulator.pay(simulator.bill("HARBOUR-POWER", "1002003000"), key);
        assertThat(page()).contains("/gsma/bills/HP-", key, ">500<", "ERROR_500_AFTER", "$", "Harbour Power");
    }

    @Test
    void itShowsNoRequestsToPagesAndControls() {
        simulator.get("/books");
        assertThat(page()).doesNotContain("GET");
    }

    @Test
    void aFormScriptsAFaultAndAnotherForgetsIt() {
        assertThat(whereTo(submit("/faults", "target=refund&mode=RESET&times=2&delayMillis=")))
                .isEqualTo("/");
        assertThat(json(simulator.get("/faults")).path("items")).hasSize(2);
        assertThat(page()).contains("<strong>RESET</strong> at refund");
        assertThat(whereTo(submit("/faults/clear", ""))).isEqualTo("/");
        assertThat(page()).contains("Nothing goes wrong.");
    }

    @Test
    void aFormDeliversWhatWaitsInTheQueue() {
        var key = key();
        simulator.script("bill-payment", "QUEUED", 0);
        var bill = simulator.bill("HARBOUR-POWER", "1002003000");
        assertThatThrownBy(() -> simulator.pay(bill, key)).isInstanceOf(UncheckedIOException.class);
        assertThat(page()).contains("Waiting in the queue: 1");
        assertThat(whereTo(submit("/queue/deliver", ""))).isEqualTo("/");
        assertThat(page()).doesNotContain("Waiting in the queue");
        assertThat(simulator.booked(key)).hasSize(1);
    }

    @Test
    void aFormSetsARateAndAnotherCalms() {
        submit("/rates", "target=bill-payment&mode=TIMEOUT_AFTER&permille=250&delayMillis=90");
        assertThat(json(simulator.get("/rates")).at("/items/0/permille").asInt())
                .isEqualTo(250);
        assertThat(page()).contains("250 of a thousand, 90 ms");
        submit("/rates/clear", "");
        assertThat(json(simulator.get("/rates")).path("items")).isEmpty();
    }

    @Test
    void jsonThatIsSaidToBeAFormIsJson() {
        assertThat(submit("/faults", "{\"target\":\"refund\",\"mode\":\"RESET\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(simulator.get("/faults")).path("items")).hasSize(1);
    }

    @Test
    void aFormMovesTheClock() {
        assertThat(whereTo(submit("/clock/advance", "seconds=93600"))).isEqualTo("/");
        var now = Instant.parse(json(simulator.get("/clock")).path("now").asText());
        assertThat(now).isAfter(Instant.now().plus(Duration.ofHours(25)));
        assertThat(page()).contains("1 d 2 h ahead of real time");
    }

    @Test
    void whatIsWrongInAFormIsShownAsText() {
        var back = whereTo(submit("/faults", "target=<b>&mode=RESET&times=1"));
        assertThat(simulator.get(back).body())
                .contains("unknown target &lt;b&gt;")
                .doesNotContain("target <b>");
        assertThat(json(simulator.get("/faults")).path("items")).isEmpty();
    }

    @Test
    void whatAStrangerSendsIsShownAsText() {
        simulator.send(simulator.to("/gsma/heartbeat?%3Cscript%3E").header("X-CorrelationID", "<i>key</i>"));
        assertThat(page()).contains("&lt;i&gt;key").doesNotContain("<i>");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var answer = simulator.send(simulator
                .to("/clock/advance")
                .header("Origin", "http://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("seconds=60")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page()).contains("real time").doesNotContain("ahead of real");
    }
}
