package org.sycee.partner.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the partner. Made by the static factories.
 *
 * @param method the HTTP method
 * @param path below the instance's {@code baseUrl}, starting with a slash; may have a query
 * @param headers by name
 * @param body sent as JSON: maps, lists, strings, numbers, booleans
 */
public record PartnerRequest(String method, String path, Map<String, String> headers, Optional<Map<String, ?>> body) {

    /** A read of that path, which starts with a slash. */
    public static PartnerRequest get(String path) {
        return new PartnerRequest("GET", path, Map.of(), Optional.empty());
    }

    /** A body of maps, lists, strings, numbers and booleans for that path, which starts with a slash. */
    public static PartnerRequest post(String path, Map<String, ?> body) {
        return new PartnerRequest("POST", path, Map.of(), Optional.of(Map.copyOf(body)));
    }

    /** This request, with one more header, such as the partner's idempotency key. */
    public PartnerRequest header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new PartnerRequest(method, path, Map.copyOf(more), body);
    }
}
