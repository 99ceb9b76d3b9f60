package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long BEGAN = 1_000_000_000;
    private static final long MILLISECOND = 1_000_000;

    private final Pace pace = new Pace();

    @Test
    void fewCallersNeverWait() {
        pace.begin(BEGAN);

        assertThat(pace.left(47, BEGAN)).isZero();
    }

    @Test
    void manyWaitUntilSixMillisecondsAfterTheBatchBefore() {
        pace.begin(BEGAN);

        assertThat(pace.left(48, BEGAN + MILLISECOND)).isEqualTo(5 * MILLISECOND);
        assertThat(pace.left(4_096, BEGAN + 6 * MILLISECOND)).isZero();
        assertThat(pace.left(4_096, BEGAN + 7 * MILLISECOND)).isNegative();
    }

    @Test
    void theFirstBatchDoesNotWait() {
        assertThat(pace.left(4_096, System.nanoTime())).isNotPositive();
    }
}
