package org.sycee.partnersimulator.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method and a path such as {@code /bills/{billReference}/payments}, and what answers them. */
record Route(String method, List<String> template, Endpoint endpoint) {

    static Route get(String template, Endpoint endpoint) {
        return new Route("GET", segments(template), endpoint);
    }

    static Route post(String template, Endpoint endpoint) {
        return new Route("POST", segments(template), endpoint);
    }

    static Route delete(String template, Endpoint endpoint) {
        return new Route("DELETE", segments(template), endpoint);
    }

    /** The decoded variables of a raw path that fits. */
    Optional<Map<String, String>> match(String rawPath) {
        var actual = segments(rawPath);
        if (actual.size() != template.size()) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (var i = 0; i < actual.size(); i++) {
            var expected = template.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), Request.decoded(actual.get(i)));
            } else if (!expected.equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
