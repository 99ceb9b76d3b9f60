package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunningVersionTest {

    private static final Signer ACME = new Signer(Signer.Level.PARTNER, "acme");
    private static final RunningVersion NONE = new RunningVersion(Optional.empty(), Optional.empty(), Map.of());
    private static final RunningVersion TWO = NONE.moveTo(by("2.0"));
    private static final RunningVersion BACK = TWO.moveTo(by("1.0"));

    private static SignedVersion by(String version) {
        return new SignedVersion(version, ACME);
    }

    @Test
    void theFirstMayBeAny() {
        assertThat(NONE.givesWayTo("0.1")).isTrue();
        assertThat(NONE.moveTo(by("0.1")).version()).hasValue("0.1");
    }

    @Test
    void onlyANewerOneTakesOverByItself() {
        assertThat(TWO.givesWayTo("2.0.1")).isTrue();
        assertThat(TWO.givesWayTo("2.0")).isFalse();
        assertThat(TWO.givesWayTo("1.9")).isFalse();
    }

    @Test
    void afterAWayBackWhatWasLeftDoesNotTakeOverAgainButWhatComesNewDoes() {
        assertThat(BACK.version()).hasValue("1.0");
        assertThat(BACK.givesWayTo("1.5")).isFalse();
        assertThat(BACK.givesWayTo("2.0")).isFalse();
        assertThat(BACK.givesWayTo("2.1")).isTrue();
    }

    @Test
    void onAgainByHandIsAsIfNobodyHadGoneBack() {
        assertThat(BACK.moveTo(by("2.0")).version()).isEqualTo(TWO.version());
        assertThat(BACK.moveTo(by("2.0")).newest()).isEqualTo(TWO.newest());
    }

    @Test
    void whyNothingRunsNamesWhatIsMissingAndWhatIsThere() {
        assertThat(TWO.whyNothingRuns("tiny", List.of("1.0", "0.9")))
                .contains("Version 2.0 of the plugin tiny ran last")
                .contains("(1.0, 0.9)");
        assertThat(TWO.whyNothingRuns("tiny", List.of())).isEqualTo("The plugin tiny is not installed.");
    }
}
