package org.sycee.partners.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a callback comes from the partner, and now.
 *
 * @param scheme how the partner signs
 * @param secret shared with the partner; empty means that no signature can be right
 */
record CallbackSignature(CallbackScheme scheme, String secret) {

    private static final Duration MOST_AGE = Duration.ofMinutes(5);

    /** Whether headers and body bear a right and fresh signature; a partner that does not sign has none. */
    boolean isRight(Map<String, String> headers, byte[] body, Instant now) {
        if (secret.isEmpty()) {
            return false;
        }
        return switch (scheme) {
            case NONE -> false;
            case HMAC_SHA256 ->
                isFresh(headers.getOrDefault("x-timestamp", ""), now)
                        && isSame(plain(headers, body), headers.getOrDefault("x-signature", ""));
            case STANDARD_WEBHOOKS ->
                isFresh(headers.getOrDefault("webhook-timestamp", ""), now) && isStandard(headers, body);
        };
    }

    private String plain(Map<String, String> headers, byte[] body) {
        var head = headers.get("x-timestamp") + ".";
        var key = secret.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(hmac(key, head.getBytes(StandardCharsets.UTF_8), body));
    }

    private boolean isStandard(Map<String, String> headers, byte[] body) {
        var head = headers.getOrDefault("webhook-id", "") + "." + headers.get("webhook-timestamp") + ".";
        var key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        var right = "v1," + Base64.getEncoder().encodeToString(hmac(key, head.getBytes(StandardCharsets.UTF_8), body));
        return Stream.of(headers.getOrDefault("webhook-signature", "").split(" "))
                .anyMatch(given -> isSame(right, given));
    }

    private static boolean isFresh(String seconds, Instant now) {
        return seconds.matches("[0-9]{1,11}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now)
                                .abs()
                                .compareTo(MOST_AGE)
                        <= 0;
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Stream.of(parts).forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes as long for a signature that is almost right as for any other. */
    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
