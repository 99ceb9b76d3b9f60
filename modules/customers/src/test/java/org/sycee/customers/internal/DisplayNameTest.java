package org.sycee.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Mei Lin", "林美", "مي", "O'Brien <b>", "👩‍🚀 Ada", "x"})
    void anyScriptIsWelcome(String typed) {
        assertThat(DisplayName.of("  " + typed + " ").value()).isEqualTo(typed);
    }

    @Test
    void eightyCharactersAreAllowedAndNoMore() {
        assertThat(DisplayName.of("😀".repeat(80)).value()).hasSize(160);
        refuses("😀".repeat(81));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\nb",
                "a\u0000b",
                "a\u007fb",
                "a\u2028b",
                "a\u202eb",
                "a\u2066b",
                "a\u200fb",
                "a\ud800b"
            })
    void nothingInvisibleThatDisturbsAScreenIsAllowed(String typed) {
        refuses(typed);
    }

    private static void refuses(String typed) {
        assertThatThrownBy(() -> DisplayName.of(typed))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST));
    }
}
