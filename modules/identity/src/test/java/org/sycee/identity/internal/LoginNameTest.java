package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

    @ParameterizedTest
    @CsvSource({
        "+12025550123, +12025550123, +1•••0123",
        "(202) 555-0123, +12025550123, +1•••0123",
        "+86 131 2345 6789, +8613123456789, +86•••6789",
        "Mei.Lin@Example.COM, mei.lin@example.com, m•••@example.com",
        "mei@bücher.example, mei@xn--bcher-kva.example, m•••@xn--bcher-kva.example"
    })
    void whatIsTypedHasOneNormalForm(String typed, String normal, String masked) {
        assertThat(LoginName.of(" " + typed + " ", "US")).hasValueSatisfying(login -> {
            assertThat(login.value()).isEqualTo(normal);
            assertThat(login.masked()).isEqualTo(masked);
            assertThat(login).hasToString(masked);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "12",
                "+999123456789",
                "@example.com",
                "a@b",
                "a b@example.com",
                "a@@example.com",
                "mei@example.com\r\nbcc: x@example.com",
                "mei\u0000@example.com",
                "mei@-.--",
                "me\ud800i@example.com"
            })
    void whatIsNeitherPhoneNorMailIsNoLogin(String typed) {
        assertThat(LoginName.of(typed, "US")).isEmpty();
    }

    @Test
    void anOverlongTextIsNoLogin() {
        assertThat(LoginName.of("a@" + "b".repeat(300) + ".com", "US")).isEmpty();
    }
}
