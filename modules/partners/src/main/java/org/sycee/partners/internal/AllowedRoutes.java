package org.sycee.partners.internal;

import java.util.List;
import java.util.stream.Stream;

/** The methods and path prefixes that a plugin's manifest declares; nothing else leaves the house. */
record AllowedRoutes(List<Route> routes) {

    /** One method, and a path that stands for itself and all below it. */
    record Route(String method, String prefix) {

        static Route parse(String text) {
            var parts = text.strip().split("\\s+", -1);
            if (parts.length != 2
                    || !parts[0].matches("GET|POST|PUT|DELETE")
                    || !parts[1].matches("/[A-Za-z0-9/_.-]*")) {
                throw new IllegalArgumentException("sycee.http.allow cannot be read at: " + text);
            }
            return new Route(parts[0], parts[1].replaceAll("/+$", ""));
        }

        boolean permits(String asked, String path) {
            return method.equals(asked) && (path.equals(prefix) || path.startsWith(prefix + "/"));
        }
    }

    static AllowedRoutes parse(String text) {
        return new AllowedRoutes(Stream.of(text.split(",")).map(Route::parse).toList());
    }

    /** Whether the manifest allows it; the path comes without query, and has been checked to hide nothing. */
    boolean permit(String method, String path) {
        return routes.stream().anyMatch(route -> route.permits(method, path));
    }
}
