package org.sycee.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Who wants what, under which key: the identity of one request that moves money.
 *
 * <p>Actor, route and key together are unique and never expire. The digest tells a repeated request from another one
 * that carries the same key.
 *
 * @param actor who asks
 * @param route the method and path template, such as {@code POST /bill-payments}
 * @param key the client's name for the intent
 * @param digest SHA-256 in hex of the request's meaning, without secrets
 */
public record Intent(Actor actor, String route, IdempotencyKey key, String digest) {

    /** An intent whose meaning is the given text; secrets such as a PIN must not be part of it. */
    public static Intent of(Actor actor, String route, IdempotencyKey key, String meaning) {
        return new Intent(actor, route, key, sha256(meaning));
    }

    /**
     * Checks that a request recorded under the same actor, route and key asked for the same.
     *
     * @throws SyceeException {@link KernelError#IDEMPOTENCY_KEY_REUSED} if it asked for something else
     */
    public void sameAs(String recordedDigest) {
        if (!digest.equals(recordedDigest)) {
            throw new SyceeException(
                    KernelError.IDEMPOTENCY_KEY_REUSED,
                    "The Idempotency-Key " + key + " was used before for another request.");
        }
    }

    private static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
