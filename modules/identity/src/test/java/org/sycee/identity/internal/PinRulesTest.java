package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.identity.IdentityError;

class PinRulesTest {

    private static final LoginName LOGIN = new LoginName("+12025550123");

    @ParameterizedTest
    @ValueSource(strings = {"270116", "830417", "500193", "908172"})
    void sixDigitsWithoutAPatternAreGood(String pin) {
        assertThatCode(() -> PinRules.check(pin, LOGIN)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "12345", "1234567", "12345a", "１２３４５６", "000000", "111111", "123456", "654321", "890123", "135791",
                "121212", "123123", "112233", "111222", "147258", "550123"
            })
    void whatOthersWouldTryFirstIsWeak(String pin) {
        assertThat(Refusals.codeOf(() -> PinRules.check(pin, LOGIN))).isEqualTo(IdentityError.WEAK_PIN);
    }
}
