package org.sycee.ledger.internal;

import java.util.Optional;

/**
 * A checkpoint as it lies in the database or in its exported file.
 *
 * @param number under which it lies; 0 before the first
 * @param signature of the text, in Base64
 */
record SignedText(long number, String text, String signature) {

    static final SignedText NONE = new SignedText(0, "", "");

    /** What the text says; nothing if it is none of ours, so that nobody has signed it. */
    Optional<Checkpoint> checkpoint() {
        return Checkpoint.in(text);
    }

    /** By which the next one names it; zeros before the first. */
    String digest() {
        return number == 0 ? Checkpoint.NONE_BEFORE : Checkpoint.digest(text);
    }
}
