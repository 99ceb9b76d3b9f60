package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer, and how it is delivered after a delay.
 *
 * @param suffered the fault that made it so
 */
record Answer(
        int status,
        Map<String, String> headers,
        String body,
        Delivery delivery,
        Duration delay,
        Fault.@Nullable Mode suffered) {

    /** How an answer reaches the caller, or does not. */
    enum Delivery {
        WHOLE,
        /** The connection is closed without an answer. */
        NONE,
        /** One byte at a time, with the delay between two. */
        DRIP,
        /** In UTF-16, whatever the headers say. */
        IN_UTF_16,
        /** Fifty megabytes of JSON instead of the body. */
        FLOOD,
        /** 256 MB of JSON, packed to a small packet, instead of the body. */
        BOMB
    }

    static Answer json(int status, Object json) {
        return of(status, "application/json; charset=utf-8", Json.write(json));
    }

    static Answer html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html);
    }

    static Answer of(int status, String contentType, String body) {
        return new Answer(
                status,
                Map.of("Content-Type", contentType, "Cache-Control", "no-store", "X-Content-Type-Options", "nosniff"),
                body,
                Delivery.WHOLE,
                Duration.ZERO,
                null);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), "", Delivery.WHOLE, Duration.ZERO, null);
    }

    /** See other: the browser goes on with GET. */
    static Answer seeOther(String url) {
        return empty(303).with("Location", url);
    }

    static Answer none(Duration delay) {
        return empty(500).delivered(Delivery.NONE, delay);
    }

    Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, delivery, delay, suffered);
    }

    Answer withBody(String other) {
        return new Answer(status, headers, other, delivery, delay, suffered);
    }

    Answer delivered(Delivery other, Duration after) {
        return new Answer(status, headers, body, other, after, suffered);
    }

    Answer sufferedBy(Fault fault) {
        return new Answer(status, headers, body, delivery, delay, fault.mode());
    }
}
