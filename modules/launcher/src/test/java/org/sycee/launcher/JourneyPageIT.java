package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The handbook's journey by HTTP is what the server does, request by request. */
class JourneyPageIT {

    private static final Path PAGE = Path.of(System.getProperty("journey-page"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSycee sycee = RunningSycee.shared();
    private final Known known = new Known();
    private String cookie = "";

    @Test
    void everyRequestOfThePageIsAnsweredAsThePageSays() throws Exception {
        var friend = sycee.newClient().join();
        known.with("simulator", sycee.simulatorUrl)
                .with("friend", friend.login())
                .with("login", "page" + UUID.randomUUID() + "@example.com")
                .with("customer", Numbers.customer());
        for (var key : new String[] {"topUpKey", "billKey", "friendKey", "greedyKey", "rideKey"}) {
            known.with(key, UUID.randomUUID().toString());
        }
        Riding.atPace(friend, Duration.ofSeconds(3));
        var steps = PageStep.read(PAGE);
        assertThat(steps).hasSizeGreaterThan(15);
        for (var step : steps) {
            play(step);
        }
        assertThat(Numbers.withCheckDigit(800_000_000)).matches(known.of("pattern"));
        assertThat(friend.available()).isEqualTo(12_34);
    }

    @AfterEach
    void atTheUsualPace() throws Exception {
        Riding.atPace(sycee.newClient(), Riding.USUAL);
    }

    @Test
    void anAnswerThatIsNotAsThePageSaysIsFound() {
        var wrong = PageStep.in("```http\nGET /about\n\n200\n{\"mode\": \"toy\"}\n```\n")
                .get(0);

        assertThatThrownBy(() -> play(wrong, Duration.ZERO))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("toy");
    }

    private void play(PageStep step) throws Exception {
        play(step, PATIENCE);
    }

    private void play(PageStep step, Duration patience) throws Exception {
        var answer = send(step);
        var end = System.nanoTime() + patience.toNanos();
        while (!isAsPromised(step, answer) && step.isRepeatable() && System.nanoTime() < end) {
            Thread.sleep(200);
            answer = send(step);
        }
        assertThat(isAsPromised(step, answer))
                .as(
                        "%s: the page promises %d %s, the server says %d %s",
                        step, step.status(), step.answer(), answer.statusCode(), answer.body())
                .isTrue();
    }

    private boolean isAsPromised(PageStep step, HttpResponse<String> answer) throws Exception {
        return answer.statusCode() == step.status()
                && (step.answer().isEmpty()
                        || known.matches(JSON.readTree(step.answer()), JSON.readTree(answer.body())));
    }

    private HttpResponse<String> send(PageStep step) throws Exception {
        var call = new Call(step.method(), url(step), step.headers(), known.fill(step.body()));
        for (var header : step.headers().entrySet()) {
            call = call.with(header.getKey(), known.fill(header.getValue()));
        }
        if (!step.body().isEmpty() && !step.headers().containsKey("Content-Type")) {
            call = call.with("Content-Type", "application/json");
        }
        return remember(
                isOurs(step)
                        ? call.with("Origin", sycee.appUrl)
                                .with("Cookie", cookie)
                                .send()
                        : call.send());
    }

    private static boolean isOurs(PageStep step) {
        return step.url().startsWith("/");
    }

    private String url(PageStep step) {
        return isOurs(step) ? sycee.appUrl + "/api/v1" + known.fill(step.url()) : known.fill(step.url());
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        answer.headers()
                .firstValue("Set-Cookie")
                .filter(set -> set.startsWith("__Host-"))
                .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }
}
