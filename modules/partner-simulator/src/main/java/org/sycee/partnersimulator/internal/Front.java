package org.sycee.partnersimulator.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door: finds the route of a request, and turns whatever goes wrong into the caller's dialect.
 *
 * @param dialects by the first part of a path
 * @param visits takes note of what is asked of a partner
 */
record Front(List<Route> routes, Map<String, Dialect> dialects, Courier courier, Visits visits) implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Front.class.getName());
    private static final int LARGEST_BODY_BYTES = 64 * 1024;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var company = exchange.getRequestURI().getPath().split("/", 3)[1];
        var answer = answer(exchange, dialects.getOrDefault(company, new PlainDialect()));
        visits.note(exchange, answer);
        courier.deliver(answer, exchange);
    }

    private Answer answer(HttpExchange exchange, Dialect dialect) throws IOException {
        try {
            var body = exchange.getRequestBody().readNBytes(LARGEST_BODY_BYTES + 1);
            if (!isForThisHost(exchange) || body.length > LARGEST_BODY_BYTES) {
                return dialect.badRequest("the Host or Origin is not this machine, or the body is too large");
            }
            return answer(exchange, dialect, new String(body, StandardCharsets.UTF_8));
        } catch (BadRequestException e) {
            return dialect.badRequest(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "request failed path=" + exchange.getRequestURI().getPath(),
                    e);
            return dialect.internal();
        }
    }

    private Answer answer(HttpExchange exchange, Dialect dialect, String body) {
        var target = exchange.getRequestURI();
        for (var route : routes) {
            var variables = variables(route, exchange);
            if (variables.isPresent()) {
                var request = new Request(target, variables.get(), exchange.getRequestHeaders(), body, null);
                return route.endpoint().answer(request);
            }
        }
        return dialect.notFound("nothing is at " + exchange.getRequestMethod() + " " + target.getPath());
    }

    private static Optional<Map<String, String>> variables(Route route, HttpExchange exchange) {
        return route.method().equals(exchange.getRequestMethod())
                ? route.match(exchange.getRequestURI().getRawPath())
                : Optional.empty();
    }

    /** A page of another site must not reach this one, nor under a name of its own (DNS rebinding). */
    private static boolean isForThisHost(HttpExchange exchange) {
        var host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        var origin = exchange.getRequestHeaders().getOrDefault("Origin", List.of("http://" + host));
        var port = ":" + exchange.getLocalAddress().getPort();
        return (host.equals("127.0.0.1" + port) || host.equals("localhost" + port))
                && origin.equals(List.of("http://" + host));
    }
}
