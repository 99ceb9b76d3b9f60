package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceivedCallbackTest {

    private static String digest(CallbackScheme scheme, String id, String body) {
        return new ReceivedCallback(Map.of("webhook-id", id), body.getBytes(StandardCharsets.UTF_8)).digest(scheme);
    }

    @Test
    void theIdUnderWhichAPartnerSignsTellsTwoEventsOfOneBodyApart() {
        var first = digest(CallbackScheme.STANDARD_WEBHOOKS, "one", "{}");
        assertThat(digest(CallbackScheme.STANDARD_WEBHOOKS, "one", "{}")).isEqualTo(first);
        assertThat(digest(CallbackScheme.STANDARD_WEBHOOKS, "two", "{}")).isNotEqualTo(first);
        assertThat(digest(CallbackScheme.STANDARD_WEBHOOKS, "one", "[]")).isNotEqualTo(first);
    }

    @Test
    void anIdThatNobodySignedTellsNothing() {
        var first = digest(CallbackScheme.HMAC_SHA256, "one", "{}");
        assertThat(digest(CallbackScheme.HMAC_SHA256, "two", "{}")).isEqualTo(first);
    }
}
