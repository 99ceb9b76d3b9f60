package org.sycee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreOfVersionSevenAndNeverMeet() {
        var ids = Stream.generate(Ids::next).limit(100_000).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void idsFollowTime() {
        assertThat(Ids.next().getMostSignificantBits() >>> 16).isBetween(1_700_000_000_000L, 9_000_000_000_000L);
    }

    @Test
    void aNameAlwaysGivesTheSameIdAndAnotherNameAnother() {
        assertThat(Ids.named("wallet:mei:USD")).isEqualTo(UUID.fromString("a5a3ecd9-cd30-89e5-b8d3-95fbd39aae8a"));
        assertThat(Ids.named("wallet:mei:USD").version()).isEqualTo(8);
        assertThat(Ids.named("wallet:mei:EUR")).isNotEqualTo(Ids.named("wallet:mei:USD"));
    }

    @Test
    void aTextThatIsNoIdNamesNothing() {
        assertThatThrownBy(() -> Ids.parse("../etc/passwd"))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.NOT_FOUND));
    }
}
