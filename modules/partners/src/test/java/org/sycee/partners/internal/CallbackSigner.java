package org.sycee.partners.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs callbacks as the fake partner would. */
final class CallbackSigner {

    static final String BASE64 =
            Base64.getEncoder().encodeToString(PartnersRoom.SECRET.getBytes(StandardCharsets.UTF_8));

    private CallbackSigner() {}

    static ReceivedCallback signed(byte[] body, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        var signature = HexFormat.of().formatHex(hmac(timestamp, body));
        return new ReceivedCallback(Map.of("x-timestamp", timestamp, "x-signature", signature), body);
    }

    /** By the Standard Webhooks specification, under that id; the instance has the secret in {@link #BASE64}. */
    static ReceivedCallback signed(String id, byte[] body, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        var signature = Base64.getEncoder().encodeToString(hmac(id + "." + timestamp, body));
        var headers = Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", "v1," + signature);
        return new ReceivedCallback(headers, body);
    }

    private static byte[] hmac(String head, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(PartnersRoom.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((head + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
