package org.sycee.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class Argon2HashTest {

    /** From the reference implementation's own tests. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void aHashIsTheReferenceImplementations() {
        var hash = Argon2Hash.of("password".getBytes(UTF_8), new Argon2Cost(65_536, 2, 1), "somesalt".getBytes(UTF_8));
        assertThat(hash).hasToString(REFERENCE);
    }

    @Test
    void aHashReadFromTextMatchesItsSecretOnly() {
        var hash = Argon2Hash.parse(REFERENCE);
        assertThat(hash.matches("password".getBytes(UTF_8))).isTrue();
        assertThat(hash.matches("Password".getBytes(UTF_8))).isFalse();
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2Hash.parse("$2b$12$abcdefgh"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Argon2Hash.parse(REFERENCE.replace("argon2id", "argon2i")));
    }
}
