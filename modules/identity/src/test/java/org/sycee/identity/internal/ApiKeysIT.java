package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.ApiKey.Allowance;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;

class ApiKeysIT {

    private static final String PIN = "270116";

    private final IdentityRoom room = new IdentityRoom();
    private final PersonId mei = room.newcomerWithPin(PIN);
    private final ApiKeys keys = room.get(ApiKeys.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aKeyOpensAsItsPersonWithWhatItWasMadeFor() {
        var made = keys.make(mei, wish(Optional.empty()), PIN);
        var admitted = keys.admit(made.secret().shown());
        assertThat(admitted.person()).isEqualTo(mei);
        assertThat(admitted.name()).isEqualTo("till");
        assertThat(admitted.allowance()).isEqualTo(new Allowance(usd(10_00), usd(50_00)));
        assertThat(admitted.id()).isEqualTo(made.secret().id());
    }

    @Test
    void withoutTheRightPinThereIsNoKey() {
        assertThat(Refusals.codeOf(() -> keys.make(mei, wish(Optional.empty()), "111111")))
                .isEqualTo(IdentityError.WRONG_PIN);
        assertThat(keys.list(mei)).isEmpty();
    }

    @Test
    void theSecretIsNeitherInTheDatabaseNorInALogNorInTheList() {
        var secret = keys.make(mei, wish(Optional.empty()), PIN).secret();
        var row = room.database.inTransaction(
                entities -> entities.createNativeQuery("select k::text from identity.api_key k", String.class)
                        .getSingleResult());
        assertThat((String) row).contains(secret.digest()).doesNotContain(secret.secret());
        var shown = ApiKeyJson.of(keys.list(mei).get(0));
        assertThat(shown.secret()).isEmpty();
        assertThat(secret.shown()).startsWith(shown.prefix() + "_");
        assertThat(secret + shown.toString()).doesNotContain(secret.secret());
    }

    @Test
    void whateverIsWrongWithAKeyTheAnswerIsTheSame() {
        var good = keys.make(mei, wish(Optional.empty()), PIN).secret();
        var revoked = keys.make(mei, wish(Optional.empty()), PIN).secret();
        keys.revoke(mei, revoked.id());
        var end = room.clock.instant().plus(Duration.ofDays(1));
        var expired = keys.make(mei, wish(Optional.of(end)), PIN).secret();
        assertThat(keys.admit(expired.shown()).id()).isEqualTo(expired.id());
        room.clock.advance(Duration.ofDays(1));

        var refusal = Refusals.of(() -> keys.admit("nonsense"));
        assertThat(refusal.error()).isEqualTo(IdentityError.API_KEY_REFUSED);
        for (var wrong : new ApiKeySecret[] {
            revoked,
            expired,
            new ApiKeySecret(good.id(), ApiKeySecret.next().secret()),
            new ApiKeySecret(UUID.randomUUID(), good.secret())
        }) {
            assertThat(told(Refusals.of(() -> keys.admit(wrong.shown())))).isEqualTo(told(refusal));
        }
    }

    private static List<Object> told(SyceeException refusal) {
        return List.of(refusal.error(), refusal.sentence(), refusal.details());
    }

    /** It was let in a moment before, and is remembered. */
    @Test
    void aRevokedKeyOpensNothingMoreAtOnce() {
        var secret = keys.make(mei, wish(Optional.empty()), PIN).secret();
        keys.admit(secret.shown());
        keys.revoke(mei, secret.id());
        keys.revoke(mei, secret.id());
        assertThat(refusal(secret)).isEqualTo(IdentityError.API_KEY_REFUSED);
        assertThat(keys.list(mei).get(0).revokedAt()).isPresent();
    }

    /** Its row is gone, which nobody but the tables' owner could do. */
    @Test
    void aKeyThatWasLetInIsLetInAgainWithoutTheDatabase() throws SQLException {
        var secret = keys.make(mei, wish(Optional.empty()), PIN).secret();
        keys.admit(secret.shown());
        var known = keys.admit(secret.shown());
        try (var connection = room.database.owner().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from identity.api_key")).isEqualTo(1);
        }
        assertThat(keys.admit(secret.shown())).isEqualTo(known);
    }

    /** As another server would revoke it. */
    @Test
    void aKeyThatWasRevokedElsewhereOpensNothingAfterTheNextRenewal() {
        var secret = keys.make(mei, wish(Optional.empty()), PIN).secret();
        keys.admit(secret.shown());
        keys.admit(secret.shown());
        room.get(ApiKeyRecords.class).revoke(mei, secret.id());
        keys.admit(secret.shown());
        keys.renew();
        assertThat(refusal(secret)).isEqualTo(IdentityError.API_KEY_REFUSED);
    }

    @Test
    void whenAKeyWasLastUsedIsNotedFromTimeToTime() {
        var secret = keys.make(mei, wish(Optional.empty()), PIN).secret();
        assertThat(keys.list(mei).get(0).usedAt()).isEmpty();
        keys.admit(secret.shown());
        var first = keys.list(mei).get(0).usedAt();
        assertThat(first).isPresent();
        room.clock.advance(Duration.ofMinutes(9));
        keys.admit(secret.shown());
        assertThat(keys.list(mei).get(0).usedAt()).isEqualTo(first);
        room.clock.advance(Duration.ofMinutes(1));
        keys.admit(secret.shown());
        assertThat(keys.list(mei).get(0).usedAt()).isNotEqualTo(first);
    }

    @Test
    void nobodyElseSeesOrRevokesAKey() {
        var secret = keys.make(mei, wish(Optional.empty()), PIN).secret();
        var lin = room.newcomer("lin@example.com").person();
        assertThat(keys.list(lin)).isEmpty();
        assertThat(Refusals.codeOf(() -> keys.revoke(lin, secret.id()))).isEqualTo(KernelError.NOT_FOUND);
        assertThat(keys.admit(secret.shown()).person()).isEqualTo(mei);
    }

    @Test
    void nobodyHasMoreThanTwentyLiveKeys() {
        var last = UUID.randomUUID();
        for (var i = 0; i < 20; i++) {
            last = keys.make(mei, wish(Optional.empty()), PIN).secret().id();
        }
        assertThat(Refusals.codeOf(() -> keys.make(mei, wish(Optional.empty()), PIN)))
                .isEqualTo(IdentityError.TOO_MANY_API_KEYS);
        keys.revoke(mei, last);
        keys.make(mei, wish(Optional.empty()), PIN);
    }

    @Test
    void aKeyThatHasExpiredBeforeItIsMadeIsRefused() {
        var past = wish(Optional.of(room.clock.instant()));
        assertThat(Refusals.codeOf(() -> keys.make(mei, past, PIN))).isEqualTo(KernelError.INVALID_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"0, USD, 1, USD", "-1, USD, 1, USD", "2, USD, 1, USD", "1, USD, 1, EUR"})
    void amountsThatDoNotFitAreRefused(long perPayment, String one, long perDay, String other) {
        var allowance = new Allowance(Money.of(perPayment, one), Money.of(perDay, other));
        assertThat(Refusals.codeOf(() -> new ApiKeyWish("till", allowance, Optional.empty())))
                .isEqualTo(KernelError.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void aKeyHasANameThatCanBeShown(String name) {
        var allowance = new Allowance(usd(1), usd(1));
        assertThat(Refusals.codeOf(() -> new ApiKeyWish(name, allowance, Optional.empty())))
                .isEqualTo(KernelError.INVALID_REQUEST);
    }

    @Test
    void theServersRoleCannotChangeWhatAKeyMayDo() {
        keys.make(mei, wish(Optional.empty()), PIN);
        var change = "update identity.api_key set send_per_day = 99999999";
        assertThatThrownBy(() -> room.database.transact(
                        entities -> entities.createNativeQuery(change).executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    private ErrorCode refusal(ApiKeySecret secret) {
        return Refusals.codeOf(() -> keys.admit(secret.shown()));
    }

    private static ApiKeyWish wish(Optional<Instant> expiresAt) {
        return new ApiKeyWish("till", new Allowance(usd(10_00), usd(50_00)), expiresAt);
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
