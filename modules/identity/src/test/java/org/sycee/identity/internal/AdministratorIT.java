package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.audit.Deed;
import org.sycee.identity.Administrators;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;

class AdministratorIT {

    private static final String PASSWORD = "a long night's watch";
    private static final String OTHER = "the ferry at low tide";

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
        var first = administrators.begin(token, PASSWORD, IdentityRoom.ADDRESS).token();
        assertThat(room.get(SessionRecords.class).actorOf(first))
                .hasValueSatisfying(actor -> assertThat(actor.kind()).isEqualTo(Actor.Kind.ADMINISTRATOR));
        assertThat(signIn(null, PASSWORD)).isNotEqualTo(first);
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
        assertThat(administrators.begin(fresh, PASSWORD, IdentityRoom.ADDRESS).token())
                .isNotEmpty();
    }

    @Test
    void aWeakPasswordDoesNotUseTheTokenUp() {
        var token = freshToken();
        assertThat(Refusals.codeOf(() -> administrators.begin(token, "password", IdentityRoom.ADDRESS)))
                .isEqualTo(IdentityError.WEAK_PASSWORD);
        assertThat(administrators.begin(token, PASSWORD, IdentityRoom.ADDRESS).token())
                .isNotEmpty();
    }

    @Test
    void everyComingAndGoingIsAuditedWithoutItsSecrets() {
        var token = freshToken();
        administrators.begin(token, PASSWORD, IdentityRoom.ADDRESS);
        var session = signIn(null, PASSWORD);
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

    @Test
    void anAdministratorInvitesAnotherWhoIsSomebodyElse() {
        var first = administrators
                .begin(freshToken(), PASSWORD, IdentityRoom.ADDRESS)
                .who();
        var token = administrators.invite("anna.wu", Deed.of(first, "Four eyes."));
        assertThat(refusalOf("anna.wu", PASSWORD)).isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        var second = administrators.begin(token, OTHER, IdentityRoom.ADDRESS).who();
        assertThat(second).isNotEqualTo(first);
        assertThat(actorOf(signIn("anna.wu", OTHER))).isEqualTo(second);
        assertThat(actorOf(signIn("administrator", PASSWORD))).isEqualTo(first);
        assertThat(refusalOf("anna.wu", PASSWORD)).isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        assertThat(refusalOf("administrator", OTHER)).isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        assertThat(administrators.everybody().all())
                .extracting(AdministratorEntity::name)
                .containsExactly("administrator", "anna.wu");
        assertThat(room.audited).anyMatch(told -> told.contains("administrator-invited"));
        assertThat(room.audited).noneMatch(told -> told.contains(token));
    }

    @Test
    void theOnlyOneInvitesASecondAloneAndNobodyElse() {
        var first = Deed.of(
                administrators
                        .begin(freshToken(), PASSWORD, IdentityRoom.ADDRESS)
                        .who(),
                "Four eyes.");
        var annas = administrators.invite("anna", first);
        var berts = administrators.invite("bert", first);
        var bert = administrators.everybody().all().get(2).id();
        assertThat(Refusals.codeOf(
                        () -> administrators.approve(bert, first.who().id(), first)))
                .isEqualTo(IdentityError.NOTHING_TO_APPROVE);
        var anna = administrators.begin(annas, OTHER, IdentityRoom.ADDRESS).who();
        assertThat(Refusals.codeOf(() -> administrators.begin(berts, OTHER, IdentityRoom.ADDRESS)))
                .isEqualTo(IdentityError.INVITATION_AWAITS_APPROVAL);
        administrators.approve(bert, first.who().id(), Deed.of(anna, "I know Bert."));
        assertThat(administrators
                        .begin(berts, OTHER, IdentityRoom.ADDRESS)
                        .who()
                        .id())
                .isEqualTo(bert);
    }

    @Test
    void anInvitationIsGoodForADayUntilItIsUsedOrRenewed() {
        var first = administrators.begin(freshToken(), PASSWORD, IdentityRoom.ADDRESS);
        var deed = Deed.of(first.who(), "Four eyes.");
        var renewed = administrators.invite("anna", deed);
        var late = administrators.invite("anna", deed);
        room.clock.advance(Duration.ofDays(1));
        for (var token : List.of(renewed, late)) {
            assertThat(Refusals.codeOf(() -> administrators.begin(token, OTHER, IdentityRoom.ADDRESS)))
                    .isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        }
        var used = administrators.invite("anna", deed);
        administrators.begin(used, OTHER, IdentityRoom.ADDRESS);
        assertThat(Refusals.codeOf(() -> administrators.begin(used, OTHER, IdentityRoom.ADDRESS)))
                .isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        assertThat(Refusals.codeOf(() -> administrators.invite("anna", deed))).isEqualTo(IdentityError.NAME_TAKEN);
        assertThat(Refusals.codeOf(() -> administrators.invite("Anna Wu", deed)))
                .isEqualTo(KernelError.INVALID_REQUEST);
    }

    private String signIn(@Nullable String name, String password) {
        return administrators.signIn(name, password, IdentityRoom.ADDRESS).token();
    }

    private Actor actorOf(String session) {
        return room.get(SessionRecords.class).actorOf(session).orElseThrow();
    }

    private ErrorCode refusalOf(String name, String password) {
        return Refusals.codeOf(() -> signIn(name, password));
    }

    private String freshToken() {
        return room.get(Administrators.class).firstToken().orElseThrow();
    }

    private ErrorCode refusal(String password) {
        return Refusals.codeOf(() -> signIn(null, password));
    }
}
