package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;

/** What somebody sends by mistake or on purpose, and what every answer to that must say. */
record Mistakes(RunningSycee sycee, Browserless who) {

    /** Escapes what is not ASCII, so that even half a character reaches the server. */
    static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Sends it, and sees that it is refused and that no money has moved. */
    HttpResponse<String> refused(int status, String method, String path, String body)
            throws IOException, InterruptedException {
        var before = who.available();
        var answer = send(method, path, body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", path, body, answer.body())
                .isEqualTo(status);
        saysWhatHappenedToTheMoney(answer);
        assertThat(who.available()).isEqualTo(before);
        assertThat(who.held()).isZero();
        return answer;
    }

    /** Sends it, and sees that it is understood or refused. */
    void harmless(String method, String path, JsonNode body) throws IOException, InterruptedException {
        harmless(send(method, path, JSON.writeValueAsString(body)));
    }

    void harmless(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isLessThan(500);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("x=y");
        if (answer.statusCode() >= 400) {
            saysWhatHappenedToTheMoney(answer);
        }
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return Call.json(method, api(path), body)
                .as(who.keys())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return Call.to("GET", api(path)).as(who.keys()).send();
    }

    private static void saysWhatHappenedToTheMoney(HttpResponse<String> answer) throws IOException {
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asText()).as(answer.body()).isNotBlank();
        assertThat(problem.path("detail").asText()).as(answer.body()).isNotBlank();
        assertThat(problem.path("money").asText()).as(answer.body()).isNotBlank();
        assertThat(answer.body()).doesNotContain("org.sycee", "com.fasterxml", "java.", "Exception");
    }

    static String code(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("code").asText();
    }

    private String api(String path) {
        return sycee.appUrl + "/api/v1" + path;
    }
}
