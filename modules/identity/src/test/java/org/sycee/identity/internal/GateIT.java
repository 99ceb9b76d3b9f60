package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.identity.Administrators;
import org.sycee.identity.Session;
import org.sycee.kernel.Access.Role;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;

class GateIT {

    private static final String OWN = "https://pay.example.com";

    private final IdentityRoom room = new IdentityRoom();
    private final Session session = room.newcomer(IdentityRoom.PHONE);
    private final Map<String, String> cookies = Map.of(Session.COOKIE, session.token());

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aPersonPassesWithTheCookieAndForUnsafeMethodsWithTheToken() {
        var actor = Actor.person(session.person());
        assertThat(admit(Role.PERSON, knock("GET", Map.of()))).contains(actor);
        assertThat(admit(Role.PERSON, knock("POST", Map.of("csrf", session.csrfToken()))))
                .contains(actor);
        assertThat(admit(Role.PERSON, knock("POST", Map.of("csrf", session.csrfToken(), "origin", OWN))))
                .contains(actor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "ANYTHING"})
    void withoutTheTokenOrWithAnotherSessionsNothingUnsafePasses(String method) {
        var other = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        assertThat(refusal(Role.PERSON, knock(method, Map.of()))).isEqualTo(KernelError.NOT_ALLOWED);
        assertThat(refusal(Role.PERSON, knock(method, Map.of("csrf", other.csrfToken()))))
                .isEqualTo(KernelError.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://pay.example.com",
                "https://pay.example.com.evil.example",
                "https://evil.pay.example.com",
                "https://pay.example.com:8443",
                ""
            })
    void fromAForeignPageNothingUnsafePassesEvenWithTheToken(String origin) {
        var knock = knock("POST", Map.of("csrf", session.csrfToken(), "origin", origin));
        assertThat(refusal(Role.PERSON, knock)).isEqualTo(KernelError.NOT_ALLOWED);
        assertThat(refusal(Role.ANYONE, knock)).isEqualTo(KernelError.NOT_ALLOWED);
    }

    @Test
    void anybodyPassesWhereAnybodyMay() {
        var stranger = new Knock("POST", OWN, Optional.empty(), Optional.empty(), Map.of());
        assertThat(admit(Role.ANYONE, stranger)).isEmpty();
    }

    @Test
    void whoIsNotSignedInShouldSignIn() {
        var stranger = new Knock("GET", OWN, Optional.empty(), Optional.empty(), Map.of());
        var forger = new Knock("GET", OWN, Optional.empty(), Optional.empty(), Map.of(Session.COOKIE, "guess"));
        assertThat(refusal(Role.PERSON, stranger)).isEqualTo(KernelError.NOT_SIGNED_IN);
        assertThat(refusal(Role.ADMINISTRATOR, stranger)).isEqualTo(KernelError.NOT_SIGNED_IN);
        assertThat(refusal(Role.PERSON, forger)).isEqualTo(KernelError.NOT_SIGNED_IN);
    }

    @Test
    void aPersonIsNoAdministratorWhateverTheCookieIsCalled() {
        assertThat(refusal(Role.ADMINISTRATOR, knock("GET", Map.of()))).isEqualTo(KernelError.NOT_ALLOWED);
        var renamed =
                new Knock("GET", OWN, Optional.empty(), Optional.empty(), Map.of(Gate.ADMIN_COOKIE, session.token()));
        assertThat(refusal(Role.ADMINISTRATOR, renamed)).isEqualTo(KernelError.NOT_ALLOWED);
    }

    @Test
    void anAdministratorPassesOnlyAsAdministrator() {
        var oneTimeToken = room.get(Administrators.class).firstToken().orElseThrow();
        var token = room.get(AdministratorService.class).begin(oneTimeToken, "a long night's watch", "192.0.2.1");
        var knock = new Knock("GET", OWN, Optional.empty(), Optional.empty(), Map.of(Gate.ADMIN_COOKIE, token));
        assertThat(admit(Role.ADMINISTRATOR, knock))
                .hasValueSatisfying(actor -> assertThat(actor.kind()).isEqualTo(Actor.Kind.ADMINISTRATOR));
        assertThat(refusal(Role.PERSON, knock)).isEqualTo(KernelError.NOT_ALLOWED);
    }

    private Knock knock(String method, Map<String, String> headers) {
        return new Knock(
                method,
                OWN,
                Optional.ofNullable(headers.get("origin")),
                Optional.ofNullable(headers.get("csrf")),
                cookies);
    }

    private Optional<Actor> admit(Role role, Knock knock) {
        return room.get(Gate.class).admit(role, knock);
    }

    private ErrorCode refusal(Role role, Knock knock) {
        return Refusals.codeOf(() -> admit(role, knock));
    }
}
