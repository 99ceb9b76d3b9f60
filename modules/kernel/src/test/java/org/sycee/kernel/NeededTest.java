package org.sycee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeededTest {

    @Test
    void aLineComesWithoutTheSpaceAroundItAndIsMeasuredInCharacters() {
        assertThat(Needed.line("evidence", " a letter\t", 8)).isEqualTo("a letter");
        assertThat(Needed.line("evidence", "😀😀", 2)).isEqualTo("😀😀");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n", "two\nlines", "a\0b", "nine char"})
    void whatIsNoLineIsRefused(@Nullable String typed) {
        assertThatThrownBy(() -> Needed.line("evidence", typed, 8))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST))
                .hasMessageContaining("evidence");
    }
}
