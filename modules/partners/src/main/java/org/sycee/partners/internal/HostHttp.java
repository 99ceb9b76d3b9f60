package org.sycee.partners.internal;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;

/** The one way out of an instance: checks where a request goes, sends it, reads the answer strictly, keeps evidence. */
final class HostHttp implements PartnerHttp {

    private static final String JSON_TYPE = "(?i)application/([a-z0-9.-]+\\+)?json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?";

    /** The one status by which nothing was done: 503 may follow a success. */
    private static final int TOO_MANY_REQUESTS = 429;

    private final WayOut out;
    private final PartnerConnection connection;
    private final Evidence evidence;
    private final Moments time;

    HostHttp(WayOut out, PartnerConnection connection, Evidence evidence, Moments time) {
        this.out = out;
        this.connection = connection;
        this.evidence = evidence;
        this.time = time;
    }

    @Override
    public PartnerResponse send(PartnerRequest request) {
        var scope = CallScope.current();
        var body = request.body().map(Json::write).orElse("");
        var exchange = new ExchangeEntity(scope, out.instance(), request, body, time.now());
        try {
            return read(exchange(scope, request, body, exchange));
        } catch (NoAnswerException e) {
            exchange.failed(e, time.now().real());
            throw e;
        } finally {
            evidence.keep(exchange);
        }
    }

    private HttpResponse<byte[]> exchange(
            CallScope scope, PartnerRequest request, String body, ExchangeEntity exchange) {
        var http = http(request, body);
        scope.beginSending(time.now().real().plus(connection.connectTimeout()));
        try {
            var guarded =
                    new GuardedBody(body, () -> scope.verifyInTime(time.now().real()));
            var answer = connection.exchange(http, request.method(), guarded, scope.left());
            exchange.answered(answer, time.now().real());
            RetryAfter.of(answer, time.now().real()).ifPresent(scope::wishRest);
            if (answer.statusCode() == TOO_MANY_REQUESTS) {
                scope.turnedAway();
            }
            return answer;
        } catch (NoAnswerException e) {
            if (!e.wasSent()) {
                scope.provedUnsent();
            }
            throw e;
        }
    }

    private HttpRequest.Builder http(PartnerRequest request, String body) {
        var http = HttpRequest.newBuilder(out.target(request));
        http.header("Accept", "application/json").header("User-Agent", "Sycee");
        try {
            request.headers().forEach(http::setHeader);
        } catch (IllegalArgumentException e) {
            throw new NoAnswerException("the request has a header that is not allowed", false, e);
        }
        if (!body.isEmpty()) {
            http.setHeader("Content-Type", "application/json; charset=utf-8");
        }
        return http;
    }

    private static PartnerResponse read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300 && answer.statusCode() < 400) {
            throw NoAnswer.sent("the partner sends elsewhere, which is not followed");
        }
        return new PartnerResponse(answer.statusCode(), headers(answer), tree(answer));
    }

    private static JsonTree tree(HttpResponse<byte[]> answer) {
        if (answer.body().length == 0) {
            return JsonTree.MISSING;
        }
        var type = answer.headers().firstValue("content-type").orElse("");
        var encoding = answer.headers().firstValue("content-encoding").orElse("identity");
        if (!type.matches(JSON_TYPE) || !encoding.equalsIgnoreCase("identity")) {
            throw NoAnswer.sent("the answer is no plain JSON");
        }
        try {
            return JsonTree.parse(answer.body());
        } catch (IOException e) {
            throw new NoAnswerException("the answer cannot be read as JSON", true, e);
        }
    }

    private static Map<String, String> headers(HttpResponse<byte[]> answer) {
        var first = new TreeMap<String, String>();
        answer.headers()
                .map()
                .forEach((name, values) -> first.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        return java.util.Collections.unmodifiableMap(first);
    }
}
