package org.sycee.launcher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the sandbox's partners put on a callback, by Standard Webhooks. */
final class PartnerSignature {

    private static final byte[] SECRET = "sandbox-callback-secret".getBytes(StandardCharsets.UTF_8);

    private PartnerSignature() {}

    /** The call with the signature that a partner would put on this body at this time. */
    static Call sign(Call call, String body, Instant at) throws GeneralSecurityException {
        var id = "msg_" + UUID.randomUUID();
        var seconds = Long.toString(at.getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        var hash = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
        return call.with("webhook-id", id)
                .with("webhook-timestamp", seconds)
                .with("webhook-signature", "v1," + Base64.getEncoder().encodeToString(hash));
    }
}
