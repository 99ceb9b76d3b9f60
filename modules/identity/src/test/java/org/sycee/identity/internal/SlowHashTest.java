package org.sycee.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlowHashTest {

    private final SlowHash slow = slow(Map.of());

    private static SlowHash slow(Map<String, String> settings) {
        return new SlowHash(new IdentitySettings(Settings.config(settings)));
    }

    @Test
    void aNewHashCostsWhatOwaspAsksForAndHasItsOwnSalt() {
        var one = slow.hash("secret".getBytes(UTF_8));
        var two = slow.hash("secret".getBytes(UTF_8));
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(two);
        assertThat(slow.matches("secret".getBytes(UTF_8), one)).isTrue();
        assertThat(slow.matches("secret".getBytes(UTF_8), two)).isTrue();
        assertThat(slow.isCurrent(one)).isTrue();
    }

    @Test
    void aHashOfOtherCostIsNotCurrent() {
        assertThat(slow.isCurrent("$argon2id$v=19$m=4096,t=2,p=1$c29tc2FsdA$AAAA"))
                .isFalse();
    }

    @Test
    void lessThanOwaspAsksForIsForSandboxesAndMoreForEverybody() {
        var less = "1024";
        assertThat(slow(Map.of("sycee.identity.hash-kibibytes", less)).decoy()).contains("m=19456,");
        assertThat(slow(Map.of("sycee.identity.hash-kibibytes", less, "sycee.mode", "sandbox"))
                        .decoy())
                .contains("m=1024,");
        assertThat(slow(Map.of("sycee.identity.hash-kibibytes", "20000")).decoy())
                .contains("m=20000,");
    }

    @Test
    void nothingMatchesTheDecoy() {
        assertThat(slow.matches(new byte[0], slow.decoy())).isFalse();
        assertThat(slow.isCurrent(slow.decoy())).isTrue();
    }
}
