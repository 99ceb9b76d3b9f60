package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallbackSignatureTest {

    /** The example of the Standard Webhooks specification's reference libraries. */
    private static final CallbackSignature STANDARD =
            new CallbackSignature(CallbackScheme.STANDARD_WEBHOOKS, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final byte[] STANDARD_BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final Instant STANDARD_TIME = Instant.ofEpochSecond(1614265330);
    private static final Map<String, String> STANDARD_HEADERS = Map.of(
            "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp", "1614265330",
            "webhook-signature", "v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    /** HMAC-SHA-256 of RFC 4231, test case 2. */
    private static final CallbackSignature PLAIN = new CallbackSignature(CallbackScheme.HMAC_SHA256, "Jefe");

    private static final byte[] PLAIN_BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> PLAIN_HEADERS = Map.of(
            "x-timestamp", "1614265330",
            "x-signature", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

    @Test
    void aRightAndFreshSignatureCounts() {
        assertThat(STANDARD.isRight(STANDARD_HEADERS, STANDARD_BODY, STANDARD_TIME))
                .isTrue();
        assertThat(PLAIN.isRight(PLAIN_HEADERS, PLAIN_BODY, STANDARD_TIME)).isTrue();
    }

    @Test
    void anAlteredBodyIsRefused() {
        assertThat(STANDARD.isRight(STANDARD_HEADERS, PLAIN_BODY, STANDARD_TIME))
                .isFalse();
        assertThat(PLAIN.isRight(PLAIN_HEADERS, STANDARD_BODY, STANDARD_TIME)).isFalse();
    }

    @Test
    void aStaleOrFutureSignatureIsRefused() {
        assertThat(STANDARD.isRight(STANDARD_HEADERS, STANDARD_BODY, STANDARD_TIME.plusSeconds(301)))
                .isFalse();
        assertThat(PLAIN.isRight(PLAIN_HEADERS, PLAIN_BODY, STANDARD_TIME.minusSeconds(301)))
                .isFalse();
    }

    @Test
    void withoutHeadersSecretOrSchemeNothingIsRight() {
        assertThat(STANDARD.isRight(Map.of(), STANDARD_BODY, STANDARD_TIME)).isFalse();
        assertThat(PLAIN.isRight(Map.of(), PLAIN_BODY, STANDARD_TIME)).isFalse();
        assertThat(new CallbackSignature(CallbackScheme.HMAC_SHA256, "")
                        .isRight(PLAIN_HEADERS, PLAIN_BODY, STANDARD_TIME))
                .isFalse();
        assertThat(new CallbackSignature(CallbackScheme.NONE, "Jefe").isRight(PLAIN_HEADERS, PLAIN_BODY, STANDARD_TIME))
                .isFalse();
    }
}
