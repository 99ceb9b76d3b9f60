package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.identity.Administrators;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;

class AdministratorIT {

    private static final String PASSWORD = "a long night's watch";

    private final IdentityRoom room = new IdentityRoom();
    private final AdministratorService administrators = room.get(AdministratorService.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void thereIsNoDefaultAdministrator() {
        assertThat(refusal("admin")).isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        assertThat(refusal("")).isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
    }

    @Test
    void theTokenLetsTheFirstAdministratorInOnceAndThePasswordFromThenOn() {
        var token = freshToken();
        var first = administrators.begin(token, PASSWORD, IdentityRoom.ADDRESS);
        assertThat(room.get(SessionRecords.class).actorOf(first))
                .hasValueSatisfying(actor -> assertThat(actor.kind()).isEqualTo(Actor.Kind.ADMINISTRATOR));
        assertThat(administrators.signIn(PASSWORD, IdentityRoom.ADDRESS)).isNotEqualTo(first);
        assertThat(Refusals.codeOf(() -> administrators.begin(token, "another password", IdentityRoom.ADDRESS)))
                .isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        assertThat(room.get(Administrators.class).firstToken()).isEmpty();
    }

    @Test
    void aFreshTokenVoidsTheOneBefore() {
        var old = freshToken();
        var fresh = freshToken();
        assertThat(Refusals.codeOf(() -> administrators.begin(old, PASSWORD, IdentityRoom.ADDRESS)))
                .isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        assertThat(administrators.begin(fresh, PASSWORD, IdentityRoom.ADDRESS)).isNotEmpty();
    }

    @Test
    void aWeakPasswordDoesNotUseTheTokenUp() {
        var token = freshToken();
        assertThat(Refusals.codeOf(() -> administrators.begin(token, "password", IdentityRoom.ADDRESS)))
                .isEqualTo(IdentityError.WEAK_PASSWORD);
        assertThat(administrators.begin(token, PASSWORD, IdentityRoom.ADDRESS)).isNotEmpty();
    }

    @Test
    void everyComingAndGoingIsAuditedWithoutItsSecrets() {
        var token = freshToken();
        administrators.begin(token, PASSWORD, IdentityRoom.ADDRESS);
        var session = administrators.signIn(PASSWORD, IdentityRoom.ADDRESS);
        refusal("not the password");
        var actor = room.get(SessionRecords.class).actorOf(session).orElseThrow();
        administrators.signOut(actor, session);
        assertThat(room.audited.stream().map(told -> told.replaceAll(" .*with=([a-z-]+).*", " $1")))
                .containsExactly(
                        "administrator-signed-in one-time-token",
                        "administrator-signed-in password",
                        "administrator-sign-in-refused password",
                        "administrator-signed-out {}");
        assertThat(room.audited)
                .noneMatch(told -> told.contains(token)
                        || told.contains(session)
                        || told.contains(PASSWORD)
                        || told.contains("not the password"));
        assertThat(room.get(SessionRecords.class).actorOf(session)).isEmpty();
    }

    private String freshToken() {
        return room.get(Administrators.class).firstToken().orElseThrow();
    }

    private ErrorCode refusal(String password) {
        return Refusals.codeOf(() -> administrators.signIn(password, IdentityRoom.ADDRESS));
    }
}
