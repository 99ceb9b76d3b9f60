package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;

class VerificationTest {

    private static final Verification BEGUN = Verification.begin(Ids.next(), Instant.EPOCH);

    @Test
    void whatIsNotKeptIsCounted() {
        var run = BEGUN.totalling(Collections.nCopies(900, "a breach"))
                .finished(Collections.nCopies(600, "another"), Instant.EPOCH);
        assertThat(run.found()).isEqualTo(1_500);
        assertThat(run.told()).hasSize(1_001).endsWith("and 500 more findings");
    }

    @Test
    void whereAllAreKeptNothingIsAdded() {
        assertThat(BEGUN.totalling(Collections.nCopies(1_000, "a breach")).told())
                .containsOnly("a breach");
    }
}
