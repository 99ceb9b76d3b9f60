package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Many at once. */
class RacesIT {

    private final RunningSycee sycee = RunningSycee.shared();

    @Test
    void tenClientsSendingTheSamePaymentAHundredTimesPayOnce() throws Exception {
        var person = sycee.newClient().join();
        person.topUp(300_00);
        var quote = person.quote(Numbers.customer());
        var key = UUID.randomUUID().toString();
        var answers = together(10, 100, () -> key, same -> person.pay(quote.text("id"), same));

        assertThat(answers).extracting(Browserless.Answer::status).containsOnly(201);
        assertThat(new HashSet<>(
                        answers.stream().map(answer -> answer.text("id")).toList()))
                .hasSize(1);
        Waiting.until(
                Duration.ofSeconds(30),
                "paid",
                () -> !person.paidInBooks(quote.text("billReference")).isEmpty());
        assertThat(person.paidInBooks(quote.text("billReference"))).hasSize(1);
    }

    @Test
    void aBalanceThatCoversSevenPaysExactlySevenOfFifty() throws Exception {
        var person = sycee.newClient().join();
        person.topUp(7 * Numbers.PLAIN_BILL + 1);
        var quotes = new ArrayDeque<String>();
        for (var i = 0; i < 50; i++) {
            quotes.add(person.quote(Numbers.customer()).text("id"));
        }
        var answers = together(
                50,
                1,
                () -> {
                    synchronized (quotes) {
                        return quotes.remove();
                    }
                },
                quote -> person.pay(quote, UUID.randomUUID().toString()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(7);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(answer -> answer.text("code"))
                .containsOnly("insufficient-funds")
                .hasSize(43);
        Waiting.until(Duration.ofMinutes(1), "all are settled", () -> person.held() == 0);
        assertThat(person.available()).isEqualTo(1);
    }

    /** A request to be sent for one of many things. */
    private interface Request<T> {
        Browserless.Answer send(T thing) throws Exception;
    }

    private static <T> List<Browserless.Answer> together(int clients, int times, Callable<T> thing, Request<T> request)
            throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var tasks = new ArrayList<Callable<Browserless.Answer>>();
            for (var i = 0; i < clients * times; i++) {
                tasks.add(() -> request.send(thing.call()));
            }
            var answers = new ArrayList<Browserless.Answer>();
            for (var future : pool.invokeAll(tasks)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
