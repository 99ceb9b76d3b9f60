package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonitoringTokenTest {

    private static final String TOKEN = "a-token-of-the-operator";

    @Test
    void aSandboxAsksForNone() {
        assertThat(new MonitoringToken("sandbox", Optional.empty()).admits(null))
                .isTrue();
    }

    @Test
    void liveOnlyTheTokenOpens() {
        var live = new MonitoringToken("live", Optional.of(TOKEN));
        assertThat(live.admits("Bearer " + TOKEN)).isTrue();
        assertThat(live.admits(null)).isFalse();
        assertThat(live.admits(TOKEN)).isFalse();
        assertThat(live.admits("Bearer " + TOKEN + "x")).isFalse();
        assertThat(live.admits("Bearer ")).isFalse();
    }

    @Test
    void liveWithoutATokenNothingOpens() {
        var live = new MonitoringToken("live", Optional.empty());
        assertThat(live.admits(null)).isFalse();
        assertThat(live.admits("Bearer ")).isFalse();
        assertThat(live.admits("Bearer null")).isFalse();
    }

    @Test
    void aTokenThatCanBeGuessedIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new MonitoringToken("live", Optional.of("secret")))
                .hasMessageContaining("sycee.monitoring.token");
    }
}
