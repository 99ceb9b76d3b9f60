package org.sycee.partnersimulator.internal;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request as a route sees it: decoded path variables, query, headers, body, and the fault it is to suffer. */
record Request(
        URI target,
        Map<String, String> variables,
        Headers headers,
        String body,
        @Nullable Fault scripted) {

    String path(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The header, or nothing ({@code ""}). */
    String header(String name) {
        var value = headers.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** The query parameter, or nothing ({@code ""}). */
    String query(String name) {
        var query = target.getRawQuery();
        return query == null ? "" : parameters(query).getOrDefault(name, "");
    }

    /** The fields of a submitted HTML form. */
    Map<String, String> form() {
        return parameters(body);
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(scripted);
    }

    boolean suffers(Fault.Mode mode) {
        return scripted != null && scripted.mode() == mode;
    }

    Request suffering(Fault fault) {
        return new Request(target, variables, headers, body, fault);
    }

    Request withBody(String other) {
        return new Request(target, variables, headers, other, scripted);
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("a broken percent escape");
        }
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new HashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }
}
