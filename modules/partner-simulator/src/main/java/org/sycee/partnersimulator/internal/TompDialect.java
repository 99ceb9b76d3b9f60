package org.sycee.partnersimulator.internal;

/** The answers of the taxi operator: the headers and the errors of the specification. */
final class TompDialect implements Dialect {

    static Answer answer(Object json) {
        return with(Answer.of(200, "application/geo+json; charset=utf-8", Json.write(json)));
    }

    static Answer error(TompError error, String detail) {
        var errors = Json.array();
        errors.addObject()
                .put("errorcode", 0)
                .put("type", error.type())
                .put("title", error.title())
                .put("detail", detail);
        return with(Answer.json(error.status(), Json.object().set("errors", errors)));
    }

    private static Answer with(Answer answer) {
        return answer.with("Version", "2.0.0").with("Content-Language", "en-GB");
    }

    @Override
    public Answer badRequest(String text) {
        return error(TompError.INVALID, text);
    }

    @Override
    public Answer notFound(String text) {
        return error(TompError.NOT_FOUND, text);
    }

    @Override
    public Answer throttled() {
        return error(TompError.THROTTLED, "Come again later.");
    }

    @Override
    public Answer internal() {
        return error(TompError.INTERNAL, "Nobody knows more.");
    }
}
