package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.identity.PinState;
import org.sycee.kernel.PersonId;

/**
 * A person's payment PIN.
 *
 * <p>Born when first chosen. Each try is counted before it is compared; the fifth miss locks it. A success takes back
 * the tries up to its own; a new PIN takes back all.
 */
@Entity
@Table(schema = "identity", name = "payment_pin")
class PaymentPinEntity {

    private static final int MOST_ATTEMPTS = 5;

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "pin_hash")
    private String pinHash;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PaymentPinEntity() {}

    PaymentPinEntity(PersonId person, String pinHash, Instant now) {
        this.personId = person.value();
        this.pinHash = pinHash;
        this.createdAt = now;
    }

    /** A try that is counted already; nothing says yet whether it is a miss. */
    record Attempt(int number, String pinHash) {

        int attemptsLeft() {
            return MOST_ATTEMPTS - number;
        }
    }

    /** Counts one more try; empty if locked. */
    Optional<Attempt> takeAttempt() {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        attempts++;
        return Optional.of(new Attempt(attempts, pinHash));
    }

    /** Tries that came after the successful one stay counted. */
    void succeed(Attempt attempt) {
        if (pinHash.equals(attempt.pinHash())) {
            attempts = Math.max(0, attempts - attempt.number());
        }
    }

    void replace(String newHash) {
        pinHash = newHash;
        attempts = 0;
    }

    PinState state() {
        return new PinState(true, MOST_ATTEMPTS - attempts);
    }

    static PinState noneSet() {
        return new PinState(false, MOST_ATTEMPTS);
    }
}
