package org.sycee.partnersimulator.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets a form of the page do what JSON does, and leads back to the page, which shows what was wrong. */
record FormEndpoint(Endpoint json) implements Endpoint {

    @Override
    public Answer answer(Request request) {
        if (!isForm(request)) {
            return json.answer(request);
        }
        try {
            json.answer(request.withBody(json(request)));
            return Answer.seeOther("/");
        } catch (BadRequestException e) {
            var text = URLEncoder.encode(String.valueOf(e.getMessage()), StandardCharsets.UTF_8);
            return Answer.seeOther("/?refused=" + text);
        }
    }

    /** Curl says of JSON too that it is a form. */
    private static boolean isForm(Request request) {
        return request.header("Content-Type").startsWith("application/x-www-form-urlencoded")
                && !request.body().startsWith("{");
    }

    /** What is left empty is left out; what looks like a number is one. */
    private static String json(Request request) {
        var json = Json.object();
        request.form().forEach((name, value) -> {
            if (value.matches("[0-9]{1,15}")) {
                json.put(name, Long.parseLong(value));
            } else if (!value.isBlank()) {
                json.put(name, value);
            }
        });
        return Json.write(json);
    }
}
