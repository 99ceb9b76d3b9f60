package org.sycee.partnersimulator.internal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A number that looks random and is the same for the same text. */
final class Seed {

    private Seed() {}

    /** That many decimal digits. */
    static String digits(String text, int count) {
        var digits = new BigInteger(1, digest(text)).toString();
        return digits.substring(digits.length() - count);
    }

    static int of(String text) {
        return ByteBuffer.wrap(digest(text)).getInt() & Integer.MAX_VALUE;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
