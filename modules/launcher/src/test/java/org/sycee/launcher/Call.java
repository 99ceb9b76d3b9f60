package org.sycee.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeMap;

/** One request in all its parts, so that a test can leave a part out or forge it. */
record Call(String method, String url, TreeMap<String, String> headers, String body) {

    /** As browsers do without TLS: they never ask for HTTP/2 then. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Call to(String method, String url) {
        return new Call(method, url, new TreeMap<>(), "");
    }

    static Call json(String method, String url, String body) {
        return to(method, url).with("Content-Type", "application/json").saying(body);
    }

    /** As a browser of the server's own pages would send it. */
    Call as(Browserless.Keys keys) {
        return with("Cookie", keys.cookie()).with("X-CSRF-Token", keys.csrfToken());
    }

    Call with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Call(method, url, more, body);
    }

    Call without(String name) {
        var fewer = new TreeMap<>(headers);
        fewer.remove(name);
        return new Call(method, url, fewer, body);
    }

    private Call saying(String text) {
        return new Call(method, url, headers, text);
    }

    HttpResponse<String> send() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(1))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), Call::body);
    }

    /** Of a stream that never ends, nothing is read. */
    private static BodySubscriber<String> body(ResponseInfo answer) {
        var isStream = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return isStream
                ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), Call::unread)
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static String unread(InputStream stream) {
        try (stream) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
