package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.identity.IdentityError;
import org.sycee.identity.PinState;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

class PaymentPinIT {

    private static final String PIN = "270116";
    private static final String OTHER_PIN = "830417";

    private final IdentityRoom room = new IdentityRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void withoutAPinNothingIsApproved() {
        var person = room.newcomer(IdentityRoom.PHONE).person();
        assertThat(room.pins().state(person)).isEqualTo(new PinState(false, 5));
        assertThat(refusal(person, PIN)).isEqualTo(IdentityError.PIN_NOT_SET);
    }

    @Test
    void theRightPinApprovesAndForgetsTheMissesBefore() {
        var person = room.newcomerWithPin(PIN);
        var miss = Refusals.of(() -> room.pins().approve(person, OTHER_PIN));
        assertThat(miss.error()).isEqualTo(IdentityError.WRONG_PIN);
        assertThat(miss.details()).containsEntry("attemptsLeft", 4);
        assertThat(room.pins().state(person).attemptsLeft()).isEqualTo(4);
        assertThatCode(() -> room.pins().approve(person, PIN)).doesNotThrowAnyException();
        assertThat(room.pins().state(person).attemptsLeft()).isEqualTo(5);
    }

    @Test
    void fiveMissesLockItEvenForTheRightPin() {
        var person = room.newcomerWithPin(PIN);
        lock(person);
        assertThat(room.pins().state(person).isLocked()).isTrue();
        assertThat(refusal(person, PIN)).isEqualTo(IdentityError.PIN_LOCKED);
    }

    @Test
    void ofTwoHundredParallelGuessesExactlyFiveAreLookedAt() throws Exception {
        var person = room.newcomerWithPin(PIN);
        var threads = Executors.newFixedThreadPool(40);
        Callable<SyceeException> guess = () -> Refusals.of(() -> room.pins().approve(person, OTHER_PIN));
        var refusals = new ArrayList<SyceeException>();
        for (var future :
                threads.invokeAll(Stream.generate(() -> guess).limit(200).toList())) {
            refusals.add(future.get());
        }
        threads.shutdown();
        var looked = refusals.stream()
                .filter(refusal -> refusal.error() == IdentityError.WRONG_PIN)
                .map(refusal -> refusal.details().get("attemptsLeft"))
                .collect(Collectors.toList());
        assertThat(looked).containsExactlyInAnyOrder(4, 3, 2, 1);
        assertThat(refusals)
                .filteredOn(refusal -> refusal.error() == IdentityError.PIN_LOCKED)
                .hasSize(196);
        assertThat(room.pins().state(person)).isEqualTo(new PinState(true, 0));
    }

    @Test
    void manyRightOnesAtOnceAreNoMisses() throws Exception {
        var person = room.newcomerWithPin(PIN);
        var threads = Executors.newFixedThreadPool(20);
        Callable<Boolean> right = () -> {
            room.pins().approve(person, PIN);
            return true;
        };
        for (var future :
                threads.invokeAll(Stream.generate(() -> right).limit(20).toList())) {
            assertThat(future.get()).isTrue();
        }
        threads.shutdown();
        assertThat(room.pins().state(person)).isEqualTo(new PinState(true, 5));
    }

    @Test
    void aLockedPinIsUnlockedWithPasswordAndFreshCode() {
        var person = room.newcomerWithPin(PIN);
        lock(person);
        room.get(PaymentPinService.class).sendCode(person);
        choose(person, new PinChoice(OTHER_PIN, IdentityRoom.PASSWORD, room.inbox.lastCode()));
        assertThat(room.pins().state(person)).isEqualTo(new PinState(true, 5));
        assertThatCode(() -> room.pins().approve(person, OTHER_PIN)).doesNotThrowAnyException();
        assertThat(refusal(person, PIN)).isEqualTo(IdentityError.WRONG_PIN);
    }

    @Test
    void aPinIsNotChangedWithoutPasswordAndCode() {
        var person = room.newcomerWithPin(PIN);
        room.get(PaymentPinService.class).sendCode(person);
        var code = room.inbox.lastCode();
        assertThat(refusal(person, new PinChoice(OTHER_PIN, null, code))).isEqualTo(IdentityError.WRONG_PASSWORD);
        assertThat(refusal(person, new PinChoice(OTHER_PIN, "wrong horse battery", code)))
                .isEqualTo(IdentityError.WRONG_PASSWORD);
        assertThat(refusal(person, new PinChoice(OTHER_PIN, IdentityRoom.PASSWORD, null)))
                .isEqualTo(IdentityError.WRONG_CODE);
        assertThat(refusal(person, new PinChoice(OTHER_PIN, IdentityRoom.PASSWORD, room.inbox.wrongCode())))
                .isEqualTo(IdentityError.WRONG_CODE);
        assertThatCode(() -> room.pins().approve(person, PIN)).doesNotThrowAnyException();
    }

    @Test
    void aCodeChangesThePinOnlyOnce() {
        var person = room.newcomerWithPin(PIN);
        room.get(PaymentPinService.class).sendCode(person);
        var choice = new PinChoice(OTHER_PIN, IdentityRoom.PASSWORD, room.inbox.lastCode());
        choose(person, choice);
        assertThat(refusal(person, choice)).isEqualTo(IdentityError.WRONG_CODE);
    }

    @Test
    void aNewCodeVoidsTheOneBefore() {
        var person = room.newcomerWithPin(PIN);
        room.get(PaymentPinService.class).sendCode(person);
        var first = room.inbox.lastCode();
        room.get(PaymentPinService.class).sendCode(person);
        if (!first.equals(room.inbox.lastCode())) {
            assertThat(refusal(person, new PinChoice(OTHER_PIN, IdentityRoom.PASSWORD, first)))
                    .isEqualTo(IdentityError.WRONG_CODE);
        }
        choose(person, new PinChoice(OTHER_PIN, IdentityRoom.PASSWORD, room.inbox.lastCode()));
    }

    @Test
    void aWeakPinIsRefused() {
        var person = room.newcomer(IdentityRoom.PHONE).person();
        assertThat(refusal(person, new PinChoice("550123", null, null))).isEqualTo(IdentityError.WEAK_PIN);
        assertThat(room.pins().state(person).isSet()).isFalse();
    }

    @Test
    void aStoredPinIsSlowlyHashedAndDiffersBetweenPersonsWithTheSamePin() {
        room.newcomerWithPin(PIN);
        var other = room.newcomer("other@example.com").person();
        choose(other, new PinChoice(PIN, null, null));
        var hashes = room.database.inTransaction(
                entities -> entities.createQuery("select pinHash from PaymentPinEntity", String.class)
                        .getResultList());
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates().allMatch(hash -> hash.startsWith("$argon2id$"));
    }

    private void lock(PersonId person) {
        for (var i = 0; i < 5; i++) {
            refusal(person, OTHER_PIN);
        }
    }

    private void choose(PersonId person, PinChoice choice) {
        room.get(PaymentPinService.class).choose(person, choice);
    }

    private ErrorCode refusal(PersonId person, PinChoice choice) {
        return Refusals.codeOf(() -> choose(person, choice));
    }

    private ErrorCode refusal(PersonId person, String pin) {
        return Refusals.codeOf(() -> room.pins().approve(person, pin));
    }
}
