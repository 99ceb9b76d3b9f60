package org.sycee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

class DeedTest {

    private static final Actor ADMINISTRATOR = Actor.administrator(UUID.randomUUID());

    @Test
    void aReasonIsKeptWithoutTheBlanksAroundIt() {
        assertThat(Deed.of(ADMINISTRATOR, "  Metro moves its servers. ").reason())
                .isEqualTo("Metro moves its servers.");
        assertThat(Deed.of(ADMINISTRATOR, "😀".repeat(200)).reason()).hasSize(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t ", "line\nbreak", "null\0byte"})
    void whatSaysNothingOrDisturbsIsNoReason(String typed) {
        assertRefused(typed);
    }

    @Test
    void aReasonIsNoEssay() {
        assertRefused("x".repeat(201));
    }

    private static void assertRefused(String typed) {
        assertThatThrownBy(() -> Deed.of(ADMINISTRATOR, typed))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST))
                .hasMessageContaining("Nothing was changed");
    }
}
