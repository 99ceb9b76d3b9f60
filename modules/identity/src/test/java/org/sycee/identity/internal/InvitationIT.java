package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalError;
import org.sycee.identity.Administrators;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.SyceeException;

/** By whose word somebody comes in: everything that may be done with an invitation, in each state in which it may be. */
class InvitationIT {

    private static final String NAME = "carl";
    private static final String PASSWORD = "a long night's watch";

    /** Where an invitation by Anna can stand while Anna and Bert are in. */
    private enum State {
        UNKNOWN,
        AWAITING,
        APPROVED,
        ACTIVE,
        /** Nobody approved it within its day. */
        LAPSED,
        /** It was approved, and not used within its day. */
        EXPIRED
    }

    private enum Act {
        INVITE,
        APPROVE_BY_INVITER,
        APPROVE_BY_ANOTHER,
        BEGIN
    }

    private final IdentityRoom room = new IdentityRoom();
    private final AdministratorService administrators = room.get(AdministratorService.class);
    private Actor anna;
    private Actor bert;
    private String token = "never given away";

    @BeforeEach
    void twoAreIn() {
        anna = begin(room.get(Administrators.class).firstToken().orElseThrow());
        bert = begin(administrators.invite("bert", by(anna)));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN,  INVITE,             ,                           AWAITING",
        "UNKNOWN,  APPROVE_BY_INVITER, not-found,                  UNKNOWN",
        "UNKNOWN,  APPROVE_BY_ANOTHER, not-found,                  UNKNOWN",
        "UNKNOWN,  BEGIN,              wrong-login-or-password,    UNKNOWN",
        "AWAITING, INVITE,             ,                           AWAITING",
        "AWAITING, APPROVE_BY_INVITER, own-proposal,               AWAITING",
        "AWAITING, APPROVE_BY_ANOTHER, ,                           APPROVED",
        "AWAITING, BEGIN,              invitation-awaits-approval, AWAITING",
        "APPROVED, INVITE,             ,                           AWAITING",
        "APPROVED, APPROVE_BY_INVITER, nothing-to-approve,         APPROVED",
        "APPROVED, APPROVE_BY_ANOTHER, nothing-to-approve,         APPROVED",
        "APPROVED, BEGIN,              ,                           ACTIVE",
        "ACTIVE,   INVITE,             name-taken,                 ACTIVE",
        "ACTIVE,   APPROVE_BY_INVITER, nothing-to-approve,         ACTIVE",
        "ACTIVE,   APPROVE_BY_ANOTHER, nothing-to-approve,         ACTIVE",
        "ACTIVE,   BEGIN,              wrong-login-or-password,    ACTIVE",
        "LAPSED,   INVITE,             ,                           AWAITING",
        "LAPSED,   APPROVE_BY_INVITER, nothing-to-approve,         LAPSED",
        "LAPSED,   APPROVE_BY_ANOTHER, nothing-to-approve,         LAPSED",
        "LAPSED,   BEGIN,              wrong-login-or-password,    LAPSED",
        "EXPIRED,  INVITE,             ,                           AWAITING",
        "EXPIRED,  APPROVE_BY_INVITER, nothing-to-approve,         EXPIRED",
        "EXPIRED,  APPROVE_BY_ANOTHER, nothing-to-approve,         EXPIRED",
        "EXPIRED,  BEGIN,              wrong-login-or-password,    EXPIRED"
    })
    void everyActInEveryState(State state, Act act, @Nullable String refusal, State after) {
        bring(state);
        assertThat(refusalOf(act)).isEqualTo(refusal);
        assertThat(state()).isEqualTo(after);
    }

    private void bring(State state) {
        switch (state) {
            case UNKNOWN -> {}
            case AWAITING -> act(Act.INVITE);
            case APPROVED -> {
                act(Act.INVITE);
                act(Act.APPROVE_BY_ANOTHER);
            }
            case ACTIVE -> {
                bring(State.APPROVED);
                act(Act.BEGIN);
            }
            case LAPSED -> waitAfter(State.AWAITING);
            case EXPIRED -> waitAfter(State.APPROVED);
        }
    }

    private void waitAfter(State state) {
        bring(state);
        room.clock.advance(Duration.ofDays(1));
    }

    private @Nullable String refusalOf(Act act) {
        try {
            act(act);
            return null;
        } catch (SyceeException refused) {
            return refused.error().code();
        }
    }

    private void act(Act act) {
        switch (act) {
            case INVITE -> token = administrators.invite(NAME, by(anna));
            case APPROVE_BY_INVITER -> approve(NAME, anna);
            case APPROVE_BY_ANOTHER -> approve(NAME, bert);
            case BEGIN -> begin(token);
        }
    }

    private State state() {
        return AdministratorsJson.of(administrators.everybody()).items().stream()
                .filter(one -> one.name().equals(NAME))
                .map(this::state)
                .findFirst()
                .orElse(State.UNKNOWN);
    }

    private State state(AdministratorsJson.OneJson one) {
        if (!one.invited()) {
            return State.ACTIVE;
        }
        if (one.awaitsApproval()) {
            assertThat(one.approvedBy()).isNull();
            return State.AWAITING;
        }
        if (one.expired()) {
            return one.approvedBy() == null ? State.LAPSED : State.EXPIRED;
        }
        assertThat(one.approvedBy()).isEqualTo(bert.id());
        return State.APPROVED;
    }

    @Test
    void whoeverIsRefusedForWantOfAnApprovalComesInWithTheSameTokenOnceItIsThere() {
        bring(State.AWAITING);
        assertThat(refusalOf(Act.BEGIN)).isEqualTo("invitation-awaits-approval");
        assertThat(room.audited)
                .last()
                .asString()
                .contains("administrator-sign-in-refused", "not approved yet")
                .doesNotContain(token);
        act(Act.APPROVE_BY_ANOTHER);
        act(Act.BEGIN);
        assertThat(state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void onlyWhoHasTheRightTokenIsToldThatAnApprovalIsAwaited() {
        bring(State.AWAITING);
        var right = token;
        token = right + "x";
        assertThat(refusalOf(Act.BEGIN)).isEqualTo("wrong-login-or-password");
        token = right;
        act(Act.INVITE);
        token = right;
        assertThat(refusalOf(Act.BEGIN)).as("the token before the last").isEqualTo("wrong-login-or-password");
    }

    @Test
    void whoeverInvitesAgainIsTheInviterAndTheFormerOneMayApprove() {
        bring(State.APPROVED);
        token = administrators.invite(NAME, by(bert));
        assertThat(Refusals.codeOf(() -> approve(NAME, bert))).isEqualTo(ProposalError.OWN_PROPOSAL);
        assertThat(refusalOf(Act.BEGIN)).isEqualTo("invitation-awaits-approval");
        approve(NAME, anna);
        act(Act.BEGIN);
        assertThat(state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whoSawAnotherInviterHasNotApprovedThisOne() {
        bring(State.AWAITING);
        token = administrators.invite(NAME, by(bert));
        var seen = anna.id();
        assertThat(Refusals.codeOf(() -> administrators.approve(idOf(NAME), seen, by(anna))))
                .isEqualTo(IdentityError.NOTHING_TO_APPROVE);
        assertThat(state()).isEqualTo(State.AWAITING);
    }

    @Test
    void whatOneWhoIsShutOutHasInvitedOpensNothing() {
        bring(State.APPROVED);
        room.database.inTransaction(entities -> entities.createNativeQuery(
                        "update identity.administrator set password_hash = null, token_digest = 'none' where id = :anna")
                .setParameter("anna", anna.id())
                .executeUpdate());
        assertThat(refusalOf(Act.BEGIN)).isEqualTo("wrong-login-or-password");
    }

    @Test
    void whomTheOperatorOrTheOnlyOneInvitedAwaitsNothing() {
        assertThat(Refusals.codeOf(() -> approve("administrator", bert))).isEqualTo(IdentityError.NOTHING_TO_APPROVE);
        assertThat(Refusals.codeOf(() -> approve("bert", anna))).isEqualTo(IdentityError.NOTHING_TO_APPROVE);
    }

    @Test
    void everyWordStandsInTheAuditLogAndNoTokenDoes() {
        bring(State.ACTIVE);
        assertThat(room.audited)
                .filteredOn(told -> told.matches("administrator-(invited|approved).*"))
                .satisfiesExactly(
                        bertsInvitation ->
                                assertThat(bertsInvitation).contains("approval=not needed, nobody else is in"),
                        carlsInvitation ->
                                assertThat(carlsInvitation).contains("approval=awaited", "reason=Four eyes."),
                        carlsApproval ->
                                assertThat(carlsApproval).contains("administrator-approved", "reason=Four eyes."));
        assertThat(room.audited).noneMatch(told -> told.contains(token));
    }

    @Test
    void theListSaysByWhom() {
        bring(State.APPROVED);
        var items = AdministratorsJson.of(administrators.everybody()).items();
        assertThat(items).extracting(AdministratorsJson.OneJson::invitedBy).containsExactly(null, anna.id(), anna.id());
        assertThat(items).extracting(AdministratorsJson.OneJson::approvedBy).containsExactly(null, null, bert.id());
    }

    @Test
    void theDatabaseItselfLetsNobodyApproveTheirOwn() {
        bring(State.AWAITING);
        assertThatThrownBy(() -> room.database.inTransaction(entities -> entities.createNativeQuery(
                                "update identity.administrator set approved_by = invited_by")
                        .executeUpdate()))
                .hasStackTraceContaining("administrator_four_eyes");
    }

    private Actor begin(String with) {
        return administrators.begin(with, PASSWORD, IdentityRoom.ADDRESS).who();
    }

    /** As it is listed now. */
    private void approve(String name, Actor who) {
        var inviter = administrators.everybody().all().stream()
                .filter(one -> one.name().equals(name))
                .flatMap(one -> one.invitedBy().stream())
                .findFirst();
        administrators.approve(idOf(name), inviter.orElseGet(UUID::randomUUID), by(who));
    }

    private static Deed by(Actor who) {
        return Deed.of(who, "Four eyes.");
    }

    private UUID idOf(String name) {
        return administrators.everybody().all().stream()
                .filter(one -> one.name().equals(name))
                .map(AdministratorEntity::id)
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }
}
