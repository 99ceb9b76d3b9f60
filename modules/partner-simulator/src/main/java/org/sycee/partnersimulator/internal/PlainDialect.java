package org.sycee.partnersimulator.internal;

/** The errors of the simulator's own APIs: {@code {"error":{"code","message"}}}. */
final class PlainDialect implements Dialect {

    static Answer error(int status, String code, String message) {
        var error = Json.object().put("code", code).put("message", message);
        return Answer.json(status, Json.object().set("error", error));
    }

    @Override
    public Answer badRequest(String text) {
        return error(400, "invalid_request", text);
    }

    @Override
    public Answer notFound(String text) {
        return error(404, "not_found", text);
    }

    @Override
    public Answer throttled() {
        return error(429, "throttled", "too many requests");
    }

    @Override
    public Answer internal() {
        return error(500, "internal", "something broke here");
    }
}
