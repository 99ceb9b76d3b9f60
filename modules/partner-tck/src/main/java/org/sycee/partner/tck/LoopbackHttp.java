package org.sycee.partner.tck;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;

/** The way out to a partner on this machine, under the manifest's rules but without the host's evidence. */
public final class LoopbackHttp implements PartnerHttp {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final int MOST_CHARACTERS = 1_000_000;
    private final ThreadGroup group = Thread.currentThread().getThreadGroup();

    /** Its threads are the host's, not those of the plugin that calls. */
    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newCachedThreadPool(this::thread))
            .build();

    private final URI base;
    private final List<String> allowed;

    /**
     * A way to one partner.
     *
     * @param allowed the manifest's {@code sycee.http.allow}
     */
    public LoopbackHttp(URI base, String allowed) {
        this.base = base;
        this.allowed = List.of(allowed.split(",\\s*"));
    }

    @Override
    public PartnerResponse send(PartnerRequest request) {
        var line = request.method() + " " + request.path();
        if (allowed.stream().noneMatch(line::startsWith)) {
            throw new NoAnswerException("the manifest does not allow " + line, false, null);
        }
        try {
            return read(answer(http(request)));
        } catch (ConnectException e) {
            throw new NoAnswerException("nobody listens", false, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new NoAnswerException("no readable answer", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted", true, e);
        }
    }

    /** The deadline counts to the end of the body: the client's own ends with the headers. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no whole answer in " + DEADLINE, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        }
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(group, work, "loopback-http");
        thread.setDaemon(true);
        return thread;
    }

    private HttpRequest http(PartnerRequest request) {
        var body = request.body()
                .map(json -> BodyPublishers.ofString(JsonTree.write(json)))
                .orElseGet(BodyPublishers::noBody);
        var http = HttpRequest.newBuilder(URI.create(base + request.path()))
                .method(request.method(), body)
                .header("Content-Type", "application/json");
        request.headers().forEach(http::header);
        return http.build();
    }

    private static PartnerResponse read(HttpResponse<String> answer) throws IOException {
        if (answer.body().length() > MOST_CHARACTERS) {
            throw new IOException("an answer of " + answer.body().length() + " characters");
        }
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new PartnerResponse(answer.statusCode(), headers, JsonTree.read(answer.body()));
    }
}
