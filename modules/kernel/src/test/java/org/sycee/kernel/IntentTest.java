package org.sycee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("key-12345678");

    @Test
    void theSameMeaningIsTheSameIntent() {
        var first = Intent.of(Actor.SYSTEM, "POST /x", KEY, "pay 10");
        assertThatCode(() -> Intent.of(Actor.SYSTEM, "POST /x", KEY, "pay 10").sameAs(first.digest()))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherMeaningUnderTheSameKeyIsRefused() {
        var first = Intent.of(Actor.SYSTEM, "POST /x", KEY, "pay 10");
        assertThatThrownBy(
                        () -> Intent.of(Actor.SYSTEM, "POST /x", KEY, "pay 11").sameAs(first.digest()))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.IDEMPOTENCY_KEY_REUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "has space here", "ключ-1234", "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"})
    void aMalformedKeyIsRefused(String value) {
        assertThatThrownBy(() -> new IdempotencyKey(value)).isInstanceOf(SyceeException.class);
    }
}
