package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** The answers of a bill company: the error object of the specification, and the date of each answer. */
record GsmaDialect(Clock clock) implements Dialect {

    Answer answer(int status, Object json) {
        return Answer.json(status, json).with("X-Date", now());
    }

    Answer error(GsmaError error, String text) {
        return answer(error.status(), errorObject(error, text));
    }

    ObjectNode errorObject(GsmaError error, String text) {
        return Json.object()
                .put("errorCategory", error.category())
                .put("errorCode", error.code())
                .put("errordescription", text)
                .put("errorDateTime", now());
    }

    String now() {
        return clock.instant().toString();
    }

    @Override
    public Answer badRequest(String text) {
        return error(text.endsWith(" is missing") ? GsmaError.MISSING_VALUE : GsmaError.FORMAT, text);
    }

    @Override
    public Answer notFound(String text) {
        return error(GsmaError.IDENTIFIER, text);
    }

    @Override
    public Answer throttled() {
        return error(GsmaError.RATE_LIMIT, "Too many requests.");
    }

    @Override
    public Answer internal() {
        return error(GsmaError.INTERNAL, "Something broke here.");
    }
}
