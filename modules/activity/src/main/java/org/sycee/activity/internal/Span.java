package org.sycee.activity.internal;

/**
 * Lines of a statement in a row.
 *
 * @param after the sequence before the first; 0 to begin with the account's first line
 * @param before the sequence after the last
 */
record Span(long after, long before) {

    /** Those of them before a sequence. */
    Span until(long sequence) {
        return new Span(after, Math.min(before, sequence));
    }
}
