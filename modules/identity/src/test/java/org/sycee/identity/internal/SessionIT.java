package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.identity.IdentityError;
import org.sycee.identity.People;
import org.sycee.kernel.KernelError;

class SessionIT {

    private final IdentityRoom room = new IdentityRoom();

    @BeforeEach
    void register() {
        room.newcomer(IdentityRoom.PHONE);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void eachSignInIsANewSessionAndHowTheNumberIsTypedDoesNotMatter() {
        var first = room.signIn("(202) 555-0123", IdentityRoom.PASSWORD);
        var second = room.signIn("+12025550123", IdentityRoom.PASSWORD);
        assertThat(first.token()).isNotEqualTo(second.token()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(first.csrfToken()).isNotEqualTo(second.csrfToken()).isNotEqualTo(first.token());
        assertThat(room.sessions().find(first.token())).contains(first);
    }

    @Test
    void aSessionThatWasEndedIsDeadAtOnceAndTheOthersLive() {
        var first = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        var second = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        room.sessions().signOut(first.token());
        assertThat(room.sessions().find(first.token())).isEmpty();
        assertThat(room.sessions().find(second.token())).isPresent();
    }

    @Test
    void allSessionsOfAPersonCanBeEndedAtOnceAndNobodyElses() {
        var first = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        var second = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        var other = room.newcomer("li@example.com");
        room.sessions().endAll(first.person());
        assertThat(room.sessions().find(first.token())).isEmpty();
        assertThat(room.sessions().find(second.token())).isEmpty();
        assertThat(room.sessions().find(other.token())).isPresent();
        assertThat(room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD)).isNotNull();
    }

    @Test
    void aPersonIsFoundByTheWholeLoginHoweverItIsTyped() {
        var people = room.get(People.class);
        assertThat(people.withLogin("(202) 555-0123")).isPresent().isEqualTo(people.withLogin(IdentityRoom.PHONE));
        assertThat(people.withLogin("202 555 012")).isEmpty();
        assertThat(people.withLogin("%")).isEmpty();
    }

    @Test
    void anIdleSessionDiesAfterThirtyMinutesAndAUsedOneDoesNot() {
        var idle = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        var used = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        room.clock.advance(Duration.ofMinutes(29));
        assertThat(room.sessions().find(used.token())).isPresent();
        room.clock.advance(Duration.ofMinutes(2));
        assertThat(room.sessions().find(idle.token())).isEmpty();
        assertThat(room.sessions().find(used.token())).isPresent();
    }

    @Test
    void askingWhichSessionsLiveKeepsNoneAlive() {
        var ended = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD).token();
        var idle = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD).token();
        room.sessions().signOut(ended);
        assertThat(room.sessions().alive(List.of(ended, idle, "made-up"))).containsExactly(idle);
        room.clock.advance(Duration.ofMinutes(20));
        assertThat(room.sessions().alive(List.of(idle))).containsExactly(idle);
        room.clock.advance(Duration.ofMinutes(11));
        assertThat(room.sessions().alive(List.of(idle))).isEmpty();
    }

    @Test
    void evenAUsedSessionDiesAfterThirtyDays() {
        var session = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        room.clock.advance(Duration.ofDays(30).minusSeconds(30));
        useAll();
        assertThat(room.sessions().find(session.token())).isPresent();
        room.clock.advance(Duration.ofSeconds(31));
        assertThat(room.sessions().find(session.token())).isEmpty();
    }

    private void useAll() {
        room.database.transact(entities -> entities.createQuery("update SessionEntity set seenAt = :now")
                .setParameter("now", room.clock.instant())
                .executeUpdate());
    }

    @Test
    void deadSessionsAreForgotten() {
        room.clock.advance(Duration.ofHours(1));
        room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        assertThat(room.count("SessionEntity")).isEqualTo(1);
    }

    @Test
    void onlyADigestOfTheTokenIsStored() {
        var session = room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        var stored = room.database.inTransaction(
                entities -> entities.createQuery("select tokenDigest from SessionEntity", String.class)
                        .getResultList());
        assertThat(stored).isNotEmpty().noneMatch(digest -> digest.contains(session.token()));
        assertThat(stored).contains(Digests.sha256(session.token()));
    }

    @Test
    void anUnknownLoginAndAWrongPasswordAreRefusedAlike() {
        var wrong = Refusals.of(() -> room.signIn(IdentityRoom.PHONE, "wrong horse battery"));
        var unknown = Refusals.of(() -> room.signIn("nobody@example.com", "wrong horse battery"));
        var nonsense = Refusals.of(() -> room.signIn("%%%", "wrong horse battery"));
        assertThat(wrong.error()).isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        assertThat(unknown.error()).isEqualTo(wrong.error());
        assertThat(unknown).hasMessage(wrong.getMessage());
        assertThat(nonsense.error()).isEqualTo(wrong.error());
        assertThat(nonsense).hasMessage(wrong.getMessage());
    }

    @Test
    void theTimeTakenDoesNotTellWhetherALoginIsKnown() {
        var known = medianNanos(9, i -> IdentityRoom.PHONE);
        var unknown = medianNanos(9, i -> "nobody" + i + "@example.com");
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private long medianNanos(int rounds, java.util.function.IntFunction<String> login) {
        var nanos = new long[rounds];
        for (var i = 0; i < rounds; i++) {
            var round = i;
            var start = System.nanoTime();
            Refusals.of(() -> room.signIn(login.apply(round), "wrong horse battery"));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[rounds / 2];
    }

    @Test
    void guessingAtOneLoginIsThrottledFromAllAddressesAndSuccessesCostNothing() {
        for (var i = 0; i < 15; i++) {
            room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        }
        for (var i = 0; i < 10; i++) {
            assertThat(Refusals.codeOf(() -> room.signIn(IdentityRoom.PHONE, "wrong horse battery")))
                    .isEqualTo(IdentityError.WRONG_LOGIN_OR_PASSWORD);
        }
        assertThat(Refusals.codeOf(() -> room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD)))
                .isEqualTo(KernelError.TOO_MANY_REQUESTS);
        room.clock.advance(Duration.ofMinutes(2));
        assertThat(room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD)).isNotNull();
    }

    @Test
    void aPasswordHashedWithOlderParametersIsHashedAnewAtSignIn() {
        var weak = Argon2Hash.of(
                        IdentityRoom.PASSWORD.getBytes(StandardCharsets.UTF_8),
                        new Argon2Cost(64, 1, 1),
                        "0123456789abcdef".getBytes(StandardCharsets.US_ASCII))
                .toString();
        room.database.transact(entities -> entities.createQuery("update PersonEntity set passwordHash = :weak")
                .setParameter("weak", weak)
                .executeUpdate());
        room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD);
        var renewed = room.database.inTransaction(
                entities -> entities.createQuery("select passwordHash from PersonEntity", String.class)
                        .getSingleResult());
        assertThat(renewed).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(room.signIn(IdentityRoom.PHONE, IdentityRoom.PASSWORD)).isNotNull();
    }
}
