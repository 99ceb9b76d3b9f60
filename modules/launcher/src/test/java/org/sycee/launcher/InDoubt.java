package org.sycee.launcher;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Addresses of an order that was never in suspense, and of what nobody knows: a top-up, a break, a contradiction, a guest. */
final class InDoubt {

    private static final List<String> ENDING =
            List.of("", "/evidence", "/proposals", "/proposals/{proposal}/approve", "/proposals/{proposal}/decline");

    private InDoubt() {}

    /** An administrator is told that they are not there, and nobody else anything. */
    static void prepare(String order, Map<String, String> prepared) {
        var nobody = UUID.randomUUID().toString();
        for (var step : ENDING) {
            var path = step.replace("{proposal}", nobody);
            prepared.put("/admin/cases/{order}" + step, "/admin/cases/" + order + path);
            prepared.put("/admin/top-up-cases/{id}" + step, "/admin/top-up-cases/" + nobody + path);
            prepared.put("/admin/breaks/{id}" + step, "/admin/breaks/" + nobody + path);
            prepared.put("/admin/disputes/{id}" + step, "/admin/disputes/" + nobody + path);
        }
        for (var deed : List.of("/answer", "/refund-quote")) {
            prepared.put("/admin/disputes/{id}" + deed, "/admin/disputes/" + nobody + deed);
        }
        for (var step : List.of("", "/evidence", "/looked-at")) {
            prepared.put("/admin/contradictions/{id}" + step, "/admin/contradictions/" + nobody + step);
        }
        prepared.put("/admin/administrators/{id}/approve", "/admin/administrators/" + nobody + "/approve");
        prepared.put("/admin/partner-files/{id}", "/admin/partner-files/" + nobody);
    }
}
