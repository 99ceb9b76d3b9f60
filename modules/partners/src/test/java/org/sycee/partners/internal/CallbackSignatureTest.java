package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
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

    /** Key and body of RFC 4231, test case 2; the signature by {@code openssl dgst -sha256 -hmac}. */
    private static final CallbackSignature PLAIN = new CallbackSignature(CallbackScheme.HMAC_SHA256, "Jefe");

    private static final byte[] PLAIN_BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> PLAIN_HEADERS = Map.of(
            "x-timestamp", "1614265330",
            "x-signature", "28bf12ac4fe98e509a57f9a63082e1ea612208d47decac51def2ea4070447d7e");

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
    void anOldSignatureDoesNotBecomeFreshByAnotherTimestamp() {
        var later = STANDARD_TIME.plusSeconds(3_600);
        assertThat(STANDARD.isRight(moved(STANDARD_HEADERS, "webhook-timestamp"), STANDARD_BODY, later))
                .isFalse();
        assertThat(PLAIN.isRight(moved(PLAIN_HEADERS, "x-timestamp"), PLAIN_BODY, later))
                .isFalse();
    }

    private static Map<String, String> moved(Map<String, String> headers, String timestamp) {
        var moved = new HashMap<>(headers);
        moved.put(timestamp, Long.toString(STANDARD_TIME.getEpochSecond() + 3_600));
        return moved;
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
