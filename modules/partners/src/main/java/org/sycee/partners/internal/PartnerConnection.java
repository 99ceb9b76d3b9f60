package org.sycee.partners.internal;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.NoAnswerException;

/**
 * The HTTP client of one instance.
 *
 * @param client goes through no proxy, which would look up the name itself, unseen; follows no redirect, decompresses
 *     nothing, and repeats nothing that has a body
 * @param threads on which it works
 * @param connectTimeout how long a connection may take; after it, certainly nothing was sent
 * @param exchangeTimeout how long a whole exchange may take
 */
record PartnerConnection(
        HttpClient client, ExecutorService threads, Duration connectTimeout, Duration exchangeTimeout) {

    static PartnerConnection open(PartnersSettings settings, ThreadFactory factory) {
        var threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(threads)
                .build();
        return new PartnerConnection(client, threads, settings.connectTimeout(), settings.callTimeout());
    }

    /**
     * Sends a request and waits for the whole answer, at most so long.
     *
     * @throws NoAnswerException if it does not come; it says whether a byte may have been sent
     */
    HttpResponse<byte[]> exchange(HttpRequest.Builder request, String method, GuardedBody body, Duration most) {
        var timeout = most.compareTo(exchangeTimeout) < 0 ? most : exchangeTimeout;
        var answer = client.sendAsync(request.method(method, body).build(), head -> new CappedBody());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw noAnswer(body, e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw abandoned(body, "no whole answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw abandoned(body, "the call was given up", e);
        }
    }

    /** Java 17 cannot close a client: it goes once nobody has it any more, but its threads would keep it. */
    void close() {
        threads.shutdownNow();
    }

    private static NoAnswerException abandoned(GuardedBody body, String why, Exception cause) {
        return new NoAnswerException(why, body.close() || body.isEmpty(), cause);
    }

    private static NoAnswerException noAnswer(GuardedBody body, ExecutionException e) {
        return isUnsent(body, e.getCause())
                ? new NoAnswerException("the partner could not be reached", false, e)
                : new NoAnswerException("the partner's answer broke off", true, e);
    }

    /** How it failed proves little: a partner may refuse the handshake after it has read the request. */
    private static boolean isUnsent(GuardedBody body, @Nullable Throwable cause) {
        return !body.close() && (!body.isEmpty() || cause instanceof NoAnswerException || isUnconnected(cause));
    }

    private static boolean isUnconnected(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException;
    }
}
