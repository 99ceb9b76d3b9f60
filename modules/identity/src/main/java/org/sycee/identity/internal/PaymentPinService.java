package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sycee.identity.CodeSent;
import org.sycee.identity.IdentityError;
import org.sycee.identity.PaymentPins;
import org.sycee.identity.PinState;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** Approves by PIN, and lets people choose, change and unlock it. */
@ApplicationScoped
class PaymentPinService implements PaymentPins {

    private final PaymentPinRecords records;
    private final Accounts accounts;
    private final CodePost post;
    private final PinHash hashes;
    private final Turns turns;

    @Inject
    PaymentPinService(PaymentPinRecords records, Accounts accounts, CodePost post, PinHash hashes, Turns turns) {
        this.records = records;
        this.accounts = accounts;
        this.post = post;
        this.hashes = hashes;
        this.turns = turns;
    }

    @Override
    public PinState state(PersonId person) {
        return records.state(person);
    }

    @Override
    public void approve(PersonId person, String pin) {
        turns.take(person, () -> attempt(person, pin));
    }

    private void attempt(PersonId person, String pin) {
        var attempt = records.takeAttempt(person).orElseThrow(() -> noAttempt(person));
        if (!hashes.matches(person, pin, attempt.pinHash())) {
            SecurityLog.note("pin-missed", "person=" + person + " left=" + attempt.attemptsLeft());
            throw miss(attempt);
        }
        records.succeed(person, attempt);
    }

    private SyceeException noAttempt(PersonId person) {
        return records.state(person).isSet()
                ? locked()
                : new SyceeException(IdentityError.PIN_NOT_SET, "Please choose a payment PIN first.");
    }

    private static SyceeException miss(PaymentPinEntity.Attempt attempt) {
        var left = attempt.attemptsLeft();
        return left == 0
                ? locked()
                : new SyceeException(
                        IdentityError.WRONG_PIN,
                        "The payment PIN is wrong. Tries left: " + left + ".",
                        Map.of("attemptsLeft", left));
    }

    private static SyceeException locked() {
        return new SyceeException(
                IdentityError.PIN_LOCKED,
                "The payment PIN is locked after five misses. Unlock it with your password and a code.",
                Map.of("attemptsLeft", 0));
    }

    /** Sends a code with which the PIN can be changed or unlocked. */
    CodeSent sendCode(PersonId id) {
        var person = accounts.byId(id);
        post.admit(person.login());
        var draft = post.draft(id.value());
        records.putCode(id, draft.code());
        post.send(person.login(), Messages.in(person.language()).code(draft.digits()));
        return new CodeSent(id.value(), person.login().masked(), draft.code().expiresAt());
    }

    /** Sets a first PIN, or with password and code another one. */
    void choose(PersonId id, PinChoice choice) {
        var person = accounts.byId(id);
        PinRules.check(choice.pin(), person.login());
        if (records.state(id).isSet() || !records.begin(id, hashes.of(id, choice.pin()))) {
            replace(person, choice);
        }
        SecurityLog.note("pin-chosen", "person=" + id);
    }

    private void replace(PersonEntity person, PinChoice choice) {
        checkPassword(person, choice);
        var code = checkedCode(person.id(), choice);
        if (!records.replace(person.id(), code, hashes.of(person.id(), choice.pin()))) {
            throw wrongCode();
        }
    }

    private void checkPassword(PersonEntity person, PinChoice choice) {
        var password = choice.password();
        if (password == null || !accounts.isRight(password, person)) {
            SecurityLog.note("pin-change-refused", "person=" + person.id());
            throw new SyceeException(IdentityError.WRONG_PASSWORD, "The password is wrong.");
        }
    }

    private OneTimeCode checkedCode(PersonId id, PinChoice choice) {
        var typed = choice.code();
        if (typed == null) {
            throw wrongCode();
        }
        return records.takeCodeAttempt(id)
                .filter(code -> post.matches(id.value(), typed, code))
                .orElseThrow(PaymentPinService::wrongCode);
    }

    private static SyceeException wrongCode() {
        return new SyceeException(IdentityError.WRONG_CODE, "This is not the code that was sent last.");
    }
}
