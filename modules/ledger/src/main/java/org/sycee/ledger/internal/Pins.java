package org.sycee.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a checkpoint pins: how many heads of chains and how many holds, and which.
 *
 * @param digest SHA-256 over a line for each, heads before holds, in the order of the accounts' ids, in hexadecimal
 */
record Pins(long heads, long holds, String digest) {

    private static final String HEAD = "head ";

    /** Counts and digests one line after the other. */
    static final class Digest {

        private final MessageDigest digest = Hash.sha256();
        private long heads;
        private long holds;

        void add(String line) {
            digest.update((line + "\n").getBytes(StandardCharsets.US_ASCII));
            if (line.startsWith(HEAD)) {
                heads++;
            } else {
                holds++;
            }
        }

        /** What was added so far; nothing can be added after. */
        Pins end() {
            return new Pins(heads, holds, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
