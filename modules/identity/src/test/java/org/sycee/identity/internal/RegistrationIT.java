package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.identity.IdentityError;
import org.sycee.identity.People;
import org.sycee.identity.Registration;
import org.sycee.kernel.KernelError;

class RegistrationIT {

    private final IdentityRoom room = new IdentityRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theRightCodeMakesThePersonAndSignsIn() {
        var session = room.newcomer(IdentityRoom.PHONE);
        assertThat(room.sessions().find(session.token())).contains(session);
        assertThat(room.get(Newcomers.class).heard()).singleElement().satisfies(newcomer -> {
            assertThat(newcomer.person()).isEqualTo(session.person());
            assertThat(newcomer.displayName()).isEqualTo("Mei Lin");
        });
        assertThat(room.get(People.class).find(session.person())).hasValueSatisfying(person -> {
            assertThat(person.maskedLogin()).isEqualTo("+1•••0123");
            assertThat(person.language()).isEqualTo("en");
        });
        assertThat(room.count("RegistrationEntity")).isZero();
    }

    @Test
    void aKnownLoginGetsTheSameAnswerAndOnlyItsOwnerLearnsMore() {
        room.newcomer(IdentityRoom.PHONE);
        var sent = room.registrations().begin(IdentityRoom.wish("202-555-0123"), IdentityRoom.ADDRESS);
        assertThat(sent.sentTo()).isEqualTo("+1•••0123");
        assertThat(sent.expiresAt())
                .isBetween(
                        room.clock.instant().plusSeconds(590),
                        room.clock.instant().plusSeconds(600));
        assertThat(room.inbox.texts()).hasSize(2);
        assertThat(room.inbox.texts().get(1)).contains("has an account already").doesNotContainPattern("[0-9]{6}");
        assertThat(Refusals.codeOf(() -> room.registrations().confirm(sent.id(), "000000")))
                .isEqualTo(IdentityError.WRONG_CODE);
    }

    @Test
    void ofTwoRegistrationsOfOneLoginOnlyTheFirstConfirmedCounts() {
        var first = room.registrations().begin(IdentityRoom.wish("mei@example.com"), IdentityRoom.ADDRESS);
        var firstCode = room.inbox.lastCode();
        var second = room.registrations().begin(IdentityRoom.wish("MEI@Example.com"), IdentityRoom.ADDRESS);
        var secondCode = room.inbox.lastCode();
        room.registrations().confirm(first.id(), firstCode);
        assertThat(Refusals.codeOf(() -> room.registrations().confirm(second.id(), secondCode)))
                .isEqualTo(KernelError.NOT_FOUND);
        assertThat(room.count("PersonEntity")).isEqualTo(1);
    }

    @Test
    void afterFiveMissesEvenTheRightCodeIsWorthless() {
        var sent = room.registrations().begin(IdentityRoom.wish(IdentityRoom.PHONE), IdentityRoom.ADDRESS);
        for (var i = 0; i < 5; i++) {
            assertThat(Refusals.codeOf(() -> room.registrations().confirm(sent.id(), room.inbox.wrongCode())))
                    .isEqualTo(IdentityError.WRONG_CODE);
        }
        assertThat(Refusals.codeOf(() -> room.registrations().confirm(sent.id(), room.inbox.lastCode())))
                .isEqualTo(KernelError.NOT_FOUND);
    }

    @Test
    void aCodeIsWorthlessAfterTenMinutes() {
        var sent = room.registrations().begin(IdentityRoom.wish(IdentityRoom.PHONE), IdentityRoom.ADDRESS);
        room.clock.advance(Duration.ofMinutes(10));
        assertThat(Refusals.codeOf(() -> room.registrations().confirm(sent.id(), room.inbox.lastCode())))
                .isEqualTo(KernelError.NOT_FOUND);
    }

    @Test
    void aCodeOfOneRegistrationDoesNotConfirmAnother() {
        var mine = room.registrations().begin(IdentityRoom.wish("me@example.com"), IdentityRoom.ADDRESS);
        var myCode = room.inbox.lastCode();
        var hers = room.registrations().begin(IdentityRoom.wish("her@example.com"), IdentityRoom.ADDRESS);
        if (!myCode.equals(room.inbox.lastCode())) {
            assertThat(Refusals.codeOf(() -> room.registrations().confirm(hers.id(), myCode)))
                    .isEqualTo(IdentityError.WRONG_CODE);
        }
        assertThat(room.registrations().confirm(mine.id(), myCode)).isNotNull();
        assertThat(Refusals.codeOf(() -> room.registrations().confirm(UUID.randomUUID(), myCode)))
                .isEqualTo(KernelError.NOT_FOUND);
    }

    @Test
    void registrationsThatNobodyConfirmedAreForgotten() {
        room.registrations().begin(IdentityRoom.wish("one@example.com"), IdentityRoom.ADDRESS);
        room.clock.advance(Duration.ofHours(25));
        room.registrations().begin(IdentityRoom.wish("two@example.com"), IdentityRoom.ADDRESS);
        assertThat(room.count("RegistrationEntity")).isEqualTo(1);
    }

    @Test
    void aLoginGetsNoMoreThanFiveMessagesAnHour() {
        for (var i = 0; i < 5; i++) {
            room.registrations().begin(IdentityRoom.wish("mei@example.com"), IdentityRoom.ADDRESS);
        }
        var refusal =
                Refusals.of(() -> room.registrations().begin(IdentityRoom.wish("mei@example.com"), "198.51.100." + 1));
        assertThat(refusal.error()).isEqualTo(KernelError.TOO_MANY_REQUESTS);
        assertThat(refusal.details()).containsKey("retryAfterSeconds");
        assertThat(room.inbox.texts()).hasSize(5);
    }

    @Test
    void whatIsNeitherPhoneNorMailOrTooWeakOrInAnUnknownLanguageIsRefused() {
        assertThat(begin(new Registration("hello", IdentityRoom.PASSWORD, "Mei", "en")))
                .isEqualTo(IdentityError.INVALID_LOGIN);
        assertThat(begin(new Registration("mei@example.com", "password1", "Mei", "en")))
                .isEqualTo(IdentityError.WEAK_PASSWORD);
        assertThat(begin(new Registration("mei@example.com", IdentityRoom.PASSWORD, "Mei", "tlh")))
                .isEqualTo(KernelError.INVALID_REQUEST);
        assertThat(room.inbox.texts()).isEmpty();
    }

    private org.sycee.kernel.ErrorCode begin(Registration wish) {
        return Refusals.codeOf(() -> room.registrations().begin(wish, IdentityRoom.ADDRESS));
    }
}
