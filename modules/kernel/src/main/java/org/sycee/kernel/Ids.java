package org.sycee.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes ids and secrets; a new id is a UUID of version 7 (RFC 9562), so that new rows lie together. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new time-ordered id; 74 of its bits are random. */
    public static UUID next() {
        var high = (System.currentTimeMillis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        var low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * The id that follows from a name, always the same: the first 128 bits of a SHA-256 over it, marked as a UUID of
     * version 8 (RFC 9562).
     */
    public static UUID named(String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            var bits = ByteBuffer.wrap(hash);
            var high = (bits.getLong() & ~0xF000L) | 0x8000L;
            var low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new secret of 256 random bits in URL-safe Base64. */
    public static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads an id that a client sent.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND} if the text is no id, since then nothing bears it
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is nothing with the id " + text + ".", e);
        }
    }

    /**
     * Reads the id after which a client wants to read on.
     *
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if the text is no id, so that no page can have given it
     */
    public static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "The cursor must be one that a page gave, not " + text + ".", e);
        }
    }
}
