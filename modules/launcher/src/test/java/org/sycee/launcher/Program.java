package org.sycee.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A person's own program at the API: it has a key and nothing else. */
record Program(String appUrl, String secret) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer: the JSON body is read. */
    record Told(HttpResponse<String> answer, JsonNode body) {

        int status() {
            return answer.statusCode();
        }

        String text(String name) {
            return body.path(name).asText();
        }

        boolean isReplay() {
            return answer.headers().firstValue("Idempotency-Replayed").isPresent();
        }
    }

    Told send(String payee, long amount, String key) throws Exception {
        return post("/person-payments", Map.of("payeeId", payee, "amount", Browserless.usd(amount)), key);
    }

    Told check() throws Exception {
        return post("/api-key-checks", Map.of("text", "hello"), "");
    }

    Told post(String path, Map<String, ?> body, String key) throws Exception {
        var answer = Call.json("POST", appUrl + "/api/v1" + path, JSON.writeValueAsString(body))
                .with("Authorization", "Bearer " + secret)
                .with("Idempotency-Key", key)
                .send();
        return new Told(answer, JSON.readTree(answer.body()));
    }

    /** The same sent many times by so many clients at once. */
    List<Told> together(int clients, int many, Payment payment, Supplier<String> keys) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var sending = new ArrayList<Callable<Told>>();
            for (var i = 0; i < many; i++) {
                sending.add(() -> send(payment.payee(), payment.amount(), keys.get()));
            }
            var told = new ArrayList<Told>();
            for (var answer : pool.invokeAll(sending)) {
                told.add(answer.get());
            }
            return told;
        } finally {
            pool.shutdownNow();
        }
    }

    /** What is sent to whom. */
    record Payment(String payee, long amount) {}
}
