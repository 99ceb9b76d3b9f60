package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.kernel.Access;
import org.sycee.kernel.KernelError;

class AccessFilterTest {

    @Test
    void aMethodThatNamesNoRoleIsClosedToAll() throws NoSuchMethodException {
        var method = getClass().getDeclaredMethod("unmarked");
        assertThat(Refusals.codeOf(() -> AccessFilter.rolesOf(method))).isEqualTo(KernelError.NOT_ALLOWED);
        assertThat(Refusals.codeOf(() -> AccessFilter.rolesOf(null))).isEqualTo(KernelError.NOT_ALLOWED);
    }

    @Test
    void aMethodsRolesAreThoseItNames() throws NoSuchMethodException {
        assertThat(AccessFilter.rolesOf(getClass().getDeclaredMethod("marked"))).containsExactly(Access.Role.PERSON);
    }

    static void unmarked() {}

    @Access(Access.Role.PERSON)
    static void marked() {}

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/api/v1/, http://localhost:8080",
        "https://Pay.Example.com/api/v1/, https://pay.example.com",
        "https://pay.example.com:443/api/v1/, https://pay.example.com",
        "http://pay.example.com:80/, http://pay.example.com",
        "http://pay.example.com:443/, http://pay.example.com:443",
        "http://[::1]:8080/, http://[::1]:8080"
    })
    void anOriginIsWrittenAsBrowsersDo(URI uri, String origin) {
        assertThat(AccessFilter.originOf(uri)).isEqualTo(origin);
    }
}
