package org.sycee.partnersimulator.internal;

import com.sun.net.httpserver.HttpExchange;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes note of the requests to partners; not of those to this program's own pages and controls. */
record Visits(Recent<Visit> recent, Clock clock) {

    private static final Set<String> PARTNERS = Set.of("gsma", "airtime", "acquirer", "tomp");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    void note(HttpExchange exchange, Answer answer) {
        var target = exchange.getRequestURI();
        if (PARTNERS.contains(target.getPath().split("/", 3)[1])) {
            recent.add(new Visit(
                    clock.instant(),
                    exchange.getRequestMethod(),
                    target.toString(),
                    key(exchange),
                    answer.delivery() == Answer.Delivery.NONE ? "No answer" : Integer.toString(answer.status()),
                    answer.suffered()));
        }
    }

    private static String key(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return Stream.of("X-CorrelationID", "Idempotency-Key")
                .flatMap(name -> Stream.ofNullable(headers.getFirst(name)))
                .findFirst()
                .orElseGet(() -> uuid(exchange.getRequestURI().toString()));
    }

    private static String uuid(String target) {
        var found = UUID.matcher(target);
        return found.find() ? found.group() : "";
    }
}
