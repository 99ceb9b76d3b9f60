package org.sycee.partners.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs callbacks as the fake partner would. */
final class CallbackSigner {

    private CallbackSigner() {}

    static ReceivedCallback signed(byte[] body, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        return new ReceivedCallback(Map.of("x-timestamp", timestamp, "x-signature", hmac(timestamp, body)), body);
    }

    private static String hmac(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(PartnersRoom.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
