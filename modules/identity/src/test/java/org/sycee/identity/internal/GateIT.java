package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.identity.Administrators;
import org.sycee.identity.IdentityError;
import org.sycee.identity.Session;
import org.sycee.kernel.Access.Role;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.money.Money;

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
        var stranger = new Knock("POST", OWN, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        assertThat(admit(Role.ANYONE, stranger)).isEmpty();
    }

    @Test
    void whoIsNotSignedInShouldSignIn() {
        var stranger = new Knock("GET", OWN, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        var forger = new Knock(
                "GET", OWN, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(Session.COOKIE, "guess"));
        assertThat(refusal(Role.PERSON, stranger)).isEqualTo(KernelError.NOT_SIGNED_IN);
        assertThat(refusal(Role.ADMINISTRATOR, stranger)).isEqualTo(KernelError.NOT_SIGNED_IN);
        assertThat(refusal(Role.PERSON, forger)).isEqualTo(KernelError.NOT_SIGNED_IN);
    }

    @Test
    void aPersonIsNoAdministratorWhateverTheCookieIsCalled() {
        assertThat(refusal(Role.ADMINISTRATOR, knock("GET", Map.of()))).isEqualTo(KernelError.NOT_ALLOWED);
        var renamed = new Knock(
                "GET",
                OWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(Gate.ADMIN_COOKIE, session.token()));
        assertThat(refusal(Role.ADMINISTRATOR, renamed)).isEqualTo(KernelError.NOT_ALLOWED);
    }

    @Test
    void anAdministratorPassesOnlyAsAdministrator() {
        var oneTimeToken = room.get(Administrators.class).firstToken().orElseThrow();
        var token = room.get(AdministratorService.class)
                .begin(oneTimeToken, "a long night's watch", "192.0.2.1")
                .token();
        var knock = new Knock(
                "GET", OWN, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(Gate.ADMIN_COOKIE, token));
        assertThat(admit(Role.ADMINISTRATOR, knock))
                .containsInstanceOf(Actor.class)
                .hasValueSatisfying(caller -> assertThat(caller.getName()).startsWith("ADMINISTRATOR:"));
        assertThat(refusal(Role.PERSON, knock)).isEqualTo(KernelError.NOT_ALLOWED);
    }

    private Knock knock(String method, Map<String, String> headers) {
        return new Knock(
                method,
                OWN,
                Optional.ofNullable(headers.get("origin")),
                Optional.ofNullable(headers.get("csrf")),
                Optional.ofNullable(headers.get("authorization")),
                cookies);
    }

    @Test
    void aKeyPassesByItselfWhereKeysMayWithoutATokenAndWhateverCookiesComeWithIt() {
        var shown = Map.of("authorization", "bearer " + newKey());
        assertThat(admit(Role.API_KEY, knock("POST", shown)))
                .hasValueSatisfying(caller -> assertThat(Actor.personOf(caller)).isEqualTo(session.person()));
        assertThat(refusal(Role.PERSON, knock("GET", shown))).isEqualTo(KernelError.NOT_ALLOWED);
        assertThat(refusal(Role.ADMINISTRATOR, knock("GET", shown))).isEqualTo(KernelError.NOT_ALLOWED);
        var foreign = Map.of("authorization", "Bearer " + newKey(), "origin", "https://evil.example");
        assertThat(refusal(Role.API_KEY, knock("POST", foreign))).isEqualTo(KernelError.NOT_ALLOWED);
    }

    @Test
    void whoShowsAWrongKeyIsRefusedEvenWithAGoodSession() {
        var wrong = Map.of("authorization", "Bearer sycee_", "csrf", session.csrfToken());
        assertThat(refusal(Role.PERSON, knock("POST", wrong))).isEqualTo(IdentityError.API_KEY_REFUSED);
    }

    @Test
    void anotherSchemeIsNoKeyAndASessionIsNone() {
        var basic = Map.of("authorization", "Basic bWVpOnNlY3JldA==", "csrf", session.csrfToken());
        assertThat(admit(Role.PERSON, knock("POST", basic))).contains(Actor.person(session.person()));
        assertThat(refusal(Role.API_KEY, knock("POST", basic))).isEqualTo(KernelError.NOT_ALLOWED);
        var stranger = new Knock("GET", OWN, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        assertThat(refusal(Role.API_KEY, stranger)).isEqualTo(KernelError.NOT_SIGNED_IN);
    }

    private String newKey() {
        var allowance = new ApiKey.Allowance(Money.of(1, "USD"), Money.of(1, "USD"));
        var wish = new ApiKeyWish("test", allowance, Optional.empty());
        var secret = ApiKeySecret.next();
        room.get(ApiKeyRecords.class).add(session.person(), secret, wish);
        return secret.shown();
    }

    private Optional<Principal> admit(Role role, Knock knock) {
        return room.get(Gate.class).admit(Set.of(role), knock);
    }

    private ErrorCode refusal(Role role, Knock knock) {
        return Refusals.codeOf(() -> admit(role, knock));
    }
}
