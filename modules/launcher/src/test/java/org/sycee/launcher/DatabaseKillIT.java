package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The embedded database is killed while bills are being paid. */
class DatabaseKillIT {

    private static final int BILLS = 24;

    /** After which the turn of a request that the kill has ended is free again. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final RunningSycee sycee = RunningSycee.shared();

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        var person = sycee.newClient().join();
        person.topUp(5_000_00);
        var before = person.available();
        var attempts = new ArrayList<Attempt>();
        for (var i = 0; i < BILLS; i++) {
            attempts.add(new Attempt(
                    person.quote(Numbers.customer()), UUID.randomUUID().toString()));
        }
        var acknowledged = payWhileTheDatabaseDies(person, attempts);
        Waiting.until(Duration.ofMinutes(2), "ready again", person::isReady);
        Waiting.until(
                Duration.ofMinutes(1),
                "answers again",
                () -> person.get("/wallet").status() == 200);
        Administrator.of(sycee).advanceClock(LEASE);

        Waiting.until(
                Duration.ofSeconds(90),
                "all that was recorded has ended, though nobody asked",
                () -> hasNothingOpen(person));

        for (var payment : acknowledged) {
            assertThat(person.get("/orders/" + payment.text("id")).text("state"))
                    .isEqualTo("SETTLED");
        }
        var paid = 0L;
        for (var attempt : attempts) {
            paid += whatBecameOf(person, attempt);
        }
        assertThat(person.available()).isEqualTo(before - paid);
        assertThat(person.held()).isZero();
        var run = Administrator.of(sycee).verifyTheBooks();
        assertThat(run.text("state")).as(run.body().toString()).isEqualTo("CLEAN");
    }

    private static boolean hasNothingOpen(Browserless person) throws IOException, InterruptedException {
        var open = person.get("/orders?open=true");
        return open.status() == 200 && open.body().path("items").isEmpty();
    }

    private record Attempt(Browserless.Answer quote, String key) {}

    private List<Browserless.Answer> payWhileTheDatabaseDies(Browserless person, List<Attempt> attempts)
            throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            var answers = new ArrayList<Future<Browserless.Answer>>();
            for (var attempt : attempts) {
                answers.add(pool.submit(() -> person.pay(attempt.quote.text("id"), attempt.key)));
            }
            answers.get(3).get();
            sycee.killDatabase();
            return acknowledged(answers);
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Browserless.Answer> acknowledged(List<Future<Browserless.Answer>> answers)
            throws InterruptedException {
        var paid = new ArrayList<Browserless.Answer>();
        for (var answer : answers) {
            try {
                if (answer.get().status() == 201) {
                    paid.add(answer.get());
                }
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(IOException.class);
            }
        }
        return paid;
    }

    /** Asks with the attempt's key, as a browser that lost the answer would: wholly there, or not at all. */
    private static long whatBecameOf(Browserless person, Attempt attempt) throws Exception {
        var made = person.get("/idempotency-keys/" + attempt.key);
        if (made.status() == 404) {
            assertThat(person.paidInBooks(attempt.quote.text("billReference"))).isEmpty();
            return 0;
        }
        Waiting.until(
                Duration.ofSeconds(30),
                "paid: " + made.text("resource"),
                () -> person.get(made.text("resource")).text("outcome").equals("SUCCEEDED"));
        assertThat(person.paidInBooks(attempt.quote.text("billReference"))).hasSize(1);
        return attempt.quote.body().path("total").path("amount").asLong();
    }
}
