package org.sycee.partnersimulator.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells Sycee that a payment has ended: signed as in Standard Webhooks, three times at most.
 *
 * <p>Only one origin is ever called, whatever a request asks for.
 */
final class Callbacks {

    private static final System.Logger LOG = System.getLogger(Callbacks.class.getName());
    private static final List<Duration> WAITS = List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;
    private final String secret;
    private final Clock clock;
    private final Recent<CallbackSent> sent;

    Callbacks(URI base, String secret, Clock clock, Recent<CallbackSent> sent) {
        this.base = base;
        this.secret = secret;
        this.clock = clock;
        this.sent = sent;
    }

    /** What to tell, and by which method; the key is that of the payment. */
    record News(String method, String url, String key, String body) {}

    boolean maySend(String url) {
        try {
            var target = URI.create(url);
            return base.getScheme().equals(target.getScheme())
                    && base.getAuthority().equals(target.getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void send(News news) {
        if (maySend(news.url())) {
            send(news, "evt_" + Tokens.random(12), 0);
        }
    }

    private void send(News news, String id, int attempt) {
        if (attempt == WAITS.size()) {
            LOG.log(System.Logger.Level.WARNING, "callback given up key={0}", news.key());
            return;
        }
        var unused = CompletableFuture.supplyAsync(() -> request(news, id), after(WAITS.get(attempt)))
                .thenCompose(request -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .whenComplete((response, failure) -> {
                    sent.add(new CallbackSent(clock.instant(), news, attempt + 1, outcome(response)));
                    if (!isTaken(response)) {
                        send(news, id, attempt + 1);
                    }
                });
    }

    private static String outcome(@Nullable HttpResponse<Void> response) {
        return response == null ? "No answer" : Integer.toString(response.statusCode());
    }

    private static boolean isTaken(@Nullable HttpResponse<Void> response) {
        return response != null && response.statusCode() / 100 == 2;
    }

    private static Executor after(Duration wait) {
        return CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private HttpRequest request(News news, String id) {
        var now = clock.instant();
        var timestamp = Long.toString(now.getEpochSecond());
        return HttpRequest.newBuilder(URI.create(news.url()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-CorrelationID", news.key())
                .header("X-Date", now.toString())
                .header("X-Content-Hash", digest(news.body()))
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature(id + "." + timestamp + "." + news.body()))
                .method(news.method(), HttpRequest.BodyPublishers.ofString(news.body()))
                .build();
    }

    private String signature(String content) {
        try {
            var key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
