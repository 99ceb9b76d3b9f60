package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;
import static org.sycee.partnersimulator.SimulatorRun.until;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {

    private @TempDir Path books;

    @Test
    void whatWasPaidIsStillPaidAfterARestart() {
        var key = key();
        try (var simulator = SimulatorRun.start(books)) {
            simulator.pay(simulator.bill("HARBOUR-POWER", "2003004005"), key);
        }
        try (var simulator = SimulatorRun.start(books)) {
            assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("SUCCEEDED");
            var bill = simulator.bill("HARBOUR-POWER", "2003004005");
            assertThat(bill.path("billStatus").asText()).isEqualTo("paid");
            assertThat(bill.path("amountDue").asText()).isEqualTo("0");
        }
    }

    @Test
    void whatWasOnItsWayArrivesAfterARestart() {
        var key = key();
        try (var simulator = SimulatorRun.start(books)) {
            simulator.script("bill-payment", "PENDING_FOR", 1_000);
            simulator.pay(simulator.bill("METRO-ELECTRIC", "1002003000"), key);
        }
        try (var simulator = SimulatorRun.start(books)) {
            until(() -> simulator.booked(key).at("/0/status").asText().equals("SUCCEEDED"));
        }
    }

    @Test
    void aTornLastLineIsDroppedAndTheNextOneIsWhole() throws IOException {
        var key = key();
        try (var simulator = SimulatorRun.start(books)) {
            simulator.pay(simulator.bill("HARBOUR-POWER", "2003004005"), key);
        }
        Files.writeString(books.resolve("books.jsonl"), "{\"bill\":{\"key\":\"ab", StandardOpenOption.APPEND);
        var next = key();
        try (var simulator = SimulatorRun.start(books)) {
            assertThat(simulator.booked("")).hasSize(1);
            simulator.pay(simulator.bill("HARBOUR-POWER", "9000000043"), next);
        }
        try (var simulator = SimulatorRun.start(books)) {
            assertThat(simulator.booked("")).hasSize(2);
        }
    }

    @Test
    void twoSimulatorsNeverShareBooks() {
        try (var first = SimulatorRun.start(books)) {
            assertThat(first.get("/books").statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> SimulatorRun.start(books)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void everyAnsweredPaymentSurvivesAKill() throws Exception {
        var answered = ConcurrentHashMap.<String>newKeySet();
        var process = child();
        var payers = Executors.newFixedThreadPool(4);
        try {
            var port = port();
            for (var payer = 0; payer < 4; payer++) {
                var first = payer * 10_000_000;
                payers.execute(() -> payUntilTheEnd(port, first, answered));
            }
            until(() -> answered.size() > 100);
        } finally {
            process.destroyForcibly().waitFor();
        }
        payers.shutdown();
        assertThat(payers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertAllBooked(answered);
    }

    private void assertAllBooked(Set<String> answered) {
        try (var simulator = SimulatorRun.start(books)) {
            var booked = simulator.booked("").findValuesAsText("key");
            assertThat(booked).containsAll(answered).doesNotHaveDuplicates();
            assertThat(booked.size()).isLessThanOrEqualTo(answered.size() + 4);
        }
    }

    private Process child() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "org.sycee.partnersimulator.PartnerSimulator",
                "--port=0",
                "--data",
                books.toString(),
                "--port-file",
                books.resolve("port").toString());
        return new ProcessBuilder(command).inheritIO().start();
    }

    private int port() throws IOException {
        var file = books.resolve("port");
        until(() -> Files.exists(file));
        return Integer.parseInt(Files.readString(file));
    }

    /** Pays bill after bill, each with a key of its own, until the simulator is gone. */
    private static void payUntilTheEnd(int port, int firstCustomer, Set<String> answered) {
        var client = HttpClient.newHttpClient();
        var base = "http://127.0.0.1:" + port + "/gsma";
        try {
            for (var i = firstCustomer; i < firstCustomer + 1_000_000; i++) {
                var account = "consumerno@" + customer(i) + "$serviceprovider@HARBOUR-POWER";
                var fetch = HttpRequest.newBuilder(URI.create(base + "/accounts/" + account + "/bills"));
                var bill = json(client.send(fetch.build(), HttpResponse.BodyHandlers.ofString()))
                        .path(0);
                var key = key();
                var pay = HttpRequest.newBuilder(URI.create(
                                base + "/bills/" + bill.path("billReference").asText() + "/payments"))
                        .header("X-CorrelationID", key)
                        .POST(HttpRequest.BodyPublishers.ofString(SimulatorRun.body(bill)));
                var answer = client.send(pay.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(201);
                answered.add(key);
            }
        } catch (IOException e) {
            return; // The kill: what was answered before it is what counts.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String customer(int number) {
        for (var check = 0; check < 10; check++) {
            var candidate = "%09d%d".formatted(number, check);
            var sum = 0;
            for (var i = 0; i < 10; i++) {
                var digit = candidate.charAt(9 - i) - '0';
                sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
            }
            if (sum % 10 == 0) {
                return candidate;
            }
        }
        throw new AssertionError();
    }
}
