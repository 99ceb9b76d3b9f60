package org.sycee.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Some heads of chains: how many there are, and what they are.
 *
 * @param digest SHA-256 over a line for each, in the order of the accounts' ids, in hexadecimal
 */
record Heads(long count, String digest) {

    /** Counts and digests one line after the other. */
    static final class Digest {

        private final MessageDigest digest = Hash.sha256();
        private long count;

        void add(Head head) {
            add(head.line());
        }

        void add(String line) {
            digest.update(line.getBytes(StandardCharsets.US_ASCII));
            count++;
        }

        /** What was added so far; nothing can be added after. */
        Heads end() {
            return new Heads(count, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
