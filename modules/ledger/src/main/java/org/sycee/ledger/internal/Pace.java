package org.sycee.ledger.internal;

import java.time.Duration;

/**
 * Keeps the beginnings of batches apart while many callers wait, so that one commit serves more of them.
 *
 * <p>A small batch costs twice as much for each transfer as a large one. At half of the peak rate small ones would leave the
 * processors too little rest to make up for a pause. A few callers are never kept waiting, nor is anybody on a disk that
 * takes longer than that by itself.
 */
final class Pace {

    private static final int MANY = 48;
    private static final long APART = Duration.ofMillis(6).toNanos();

    private long began = System.nanoTime() - APART;

    /** How long the next batch should still wait, in nanoseconds; not positive if it should not. */
    long left(int waiting, long now) {
        return waiting < MANY ? 0 : began + APART - now;
    }

    /** A batch begins. */
    void begin(long now) {
        began = now;
    }
}
