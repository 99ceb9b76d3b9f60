package org.sycee.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** A page that follows the server's events, as a browser's {@code EventSource} does. */
final class OpenPage implements Flow.Subscriber<String>, AutoCloseable {

    /** One for all pages: it waits for hundreds of them with a few threads. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CompletableFuture<HttpResponse<Void>> answer;
    private volatile Flow.Subscription subscription;

    private OpenPage(HttpRequest request) {
        answer = HTTP.sendAsync(request, BodyHandlers.fromLineSubscriber(this));
    }

    static OpenPage of(String appUrl, Browserless.Keys keys, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(appUrl + "/api/v1/events"))
                .header("Accept", "text/event-stream")
                .header("Cookie", keys.cookie());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new OpenPage(request.build());
    }

    @Override
    public void onSubscribe(Flow.Subscription made) {
        subscription = made;
        made.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        end.complete(null);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }

    boolean isOpen() {
        return lines.contains("event: opened") && !end.isDone();
    }

    /** How far it has come, for the word of a failure. */
    @Override
    public String toString() {
        return "answer " + answer + ", ended " + end.isDone() + ", heard " + lines;
    }

    boolean hasEnded() {
        return end.isDone();
    }

    /** What was said in lines of this kind, such as {@code id} or {@code data}. */
    List<String> said(String kind) {
        return stream(kind).toList();
    }

    boolean heard(String kind, String text) {
        return stream(kind).anyMatch(text::equals);
    }

    private Stream<String> stream(String kind) {
        return lines.stream()
                .filter(line -> line.startsWith(kind + ": "))
                .map(line -> line.substring(kind.length() + 2));
    }

    int status() throws IOException {
        try {
            return answer.get(60, java.util.concurrent.TimeUnit.SECONDS).statusCode();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** The page is left: the connection closes. */
    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
