package org.sycee.launcher;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A row of the access table: an operation, who may call it, and what that caller is answered.
 *
 * @param method of HTTP
 * @param route below {@code /api/v1}, as OpenAPI writes it
 * @param query with its question mark, or nothing
 * @param who may call it
 * @param status answered to such a caller
 * @param body sent, or nothing; {@code <name>} stands for something prepared
 */
record AccessRow(String method, String route, String query, Who who, int status, String body) {

    /** Who may call an operation. */
    enum Who {
        ANYONE,
        /** Whoever signs with the partner's secret. */
        PARTNER,
        /** Each person, for what is that person's own; nobody is named in the request. */
        PERSON,
        /** The one person whose thing is named in the request. */
        OWNER,
        /** Each person, and the person's own programs by their API keys. */
        PERSON_OR_KEY,
        /** A person's own program, by its API key. */
        API_KEY,
        ADMINISTRATOR
    }

    private static final Pattern FORM = Pattern.compile(
            "(\\w+) +(/[^ ?]+)(\\?[^ ]+)? +(ANYONE|PARTNER|PERSON_OR_KEY|PERSON|OWNER|API_KEY|ADMINISTRATOR) +(\\d+) *(.*)");

    static AccessRow parse(String line) {
        var found = FORM.matcher(line.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("not a row of the access table: " + line);
        }
        var query = found.group(3) == null ? "" : found.group(3);
        var who = Who.valueOf(found.group(4));
        return new AccessRow(
                found.group(1), found.group(2), query, who, Integer.parseInt(found.group(5)), found.group(6));
    }

    String operation() {
        return method + " " + route;
    }

    boolean isOpenToKeys() {
        return who == Who.API_KEY || who == Who.PERSON_OR_KEY;
    }

    boolean isUnsafe() {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    /** The request, for the things prepared: paths by route, and words of bodies by name. */
    Call call(String appUrl, Map<String, String> prepared) {
        var said = body;
        for (var thing : prepared.entrySet()) {
            said = said.replace("<" + thing.getKey() + ">", thing.getValue());
        }
        var path = prepared.getOrDefault(route, route);
        return Call.json(method, appUrl + "/api/v1" + path + query, said)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return operation();
    }
}
