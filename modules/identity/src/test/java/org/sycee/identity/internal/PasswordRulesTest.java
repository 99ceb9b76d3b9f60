package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.KernelError;

class PasswordRulesTest {

    private static final LoginName LOGIN = new LoginName("mei.lin@example.com");

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "пароль-тест", "一二三四五六七八", "🐎🔋📎🍌🐢🦊🌵🎹", "tr0ub4dor&3"})
    void aLongUnusualPasswordOfAnyCharactersIsGood(String password) {
        assertThatCode(() -> PasswordRules.check(password, LOGIN)).doesNotThrowAnyException();
    }

    @Test
    void lengthIsWelcome() {
        assertThatCode(() -> PasswordRules.check("long and never ending, ".repeat(10), LOGIN))
                .doesNotThrowAnyException();
        assertThat(Refusals.codeOf(() -> PasswordRules.check("ab".repeat(150), LOGIN)))
                .isEqualTo(KernelError.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short7!",
                "🐎🔋📎🍌🐢🦊🌵",
                "password",
                "PassWord1",
                "12345678",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "ilovesycee",
                "xx-mei.lin-xx"
            })
    void aShortOrCommonOrObviousPasswordIsWeak(String password) {
        assertThat(Refusals.codeOf(() -> PasswordRules.check(password, LOGIN))).isEqualTo(IdentityError.WEAK_PASSWORD);
    }

    @Test
    void thePhoneNumberIsAnObviousPassword() {
        var phone = new LoginName("+12025550123");
        assertThat(Refusals.codeOf(() -> PasswordRules.check("me2025550123", phone)))
                .isEqualTo(IdentityError.WEAK_PASSWORD);
    }
}
