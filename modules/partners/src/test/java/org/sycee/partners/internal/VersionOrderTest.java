package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    private static final List<String> NEWEST_FIRST = List.of(
            "2.0", "1.10.1", "1.10", "1.10-rc2", "1.10-SNAPSHOT", "1.9", "1.0.1", "1.0.1-SNAPSHOT", "1.0", "0.9");

    @Test
    void numbersCountAsNumbersAndWhatLeadsToAReleaseIsOlderThanIt() {
        var shuffled = new ArrayList<>(NEWEST_FIRST);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(VersionOrder.NEWEST_FIRST);
        assertThat(shuffled).isEqualTo(NEWEST_FIRST);
    }

    @Test
    void noVersionIsNewerThanItself() {
        assertThat(NEWEST_FIRST).noneMatch(version -> VersionOrder.isNewer(version, version));
    }
}
