package org.sycee.partners.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A callback as it came in. */
final class ReceivedCallback {

    private final Map<String, String> headers;
    private final byte[] body;

    /** Headers by name in lower case, the first value of each; the raw bytes of the body. */
    ReceivedCallback(Map<String, String> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Tells it from others: by its body, and by the id under which the partner signed it, if it names one. */
    String digest(CallbackScheme scheme) {
        return scheme == CallbackScheme.STANDARD_WEBHOOKS ? Digest.of(withId()) : Digest.of(body);
    }

    private byte[] withId() {
        var id = (headers.getOrDefault("webhook-id", "") + ".").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(id.length + body.length).put(id).put(body).array();
    }
}
