package org.sycee.identity.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the gate looks at in a request.
 *
 * @param method of HTTP
 * @param ownOrigin the origin this request was sent to: scheme, host, port
 * @param origin the page's origin, if the browser told
 * @param csrfToken the header, if sent
 * @param authorization the header, if sent
 * @param cookies by name
 */
record Knock(
        String method,
        String ownOrigin,
        Optional<String> origin,
        Optional<String> csrfToken,
        Optional<String> authorization,
        Map<String, String> cookies) {

    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    boolean isUnsafe() {
        return !SAFE.contains(method);
    }

    /** What a program shows, be it an API key or not. */
    Optional<String> bearer() {
        return authorization
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }
}
