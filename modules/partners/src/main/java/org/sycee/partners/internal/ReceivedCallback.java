package org.sycee.partners.internal;

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
}
