package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.sycee.identity.PinState;
import org.sycee.kernel.PersonId;

/** The rows of payment PINs and of the codes that change them. */
@ApplicationScoped
class PaymentPinRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    PaymentPinRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    PinState state(PersonId person) {
        var pin = entities.find(PaymentPinEntity.class, person.value());
        return pin == null ? PaymentPinEntity.noneSet() : pin.state();
    }

    /** Counts a try for good, before anything is compared; empty if locked or not set. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<PaymentPinEntity.Attempt> takeAttempt(PersonId person) {
        return locked(person).flatMap(PaymentPinEntity::takeAttempt);
    }

    @Transactional
    void succeed(PersonId person, PaymentPinEntity.Attempt attempt) {
        locked(person).ifPresent(pin -> pin.succeed(attempt));
    }

    /** Sets a first PIN; false if there is one already. */
    @Transactional
    boolean begin(PersonId person, String pinHash) {
        return entities.createNativeQuery("""
                                insert into identity.payment_pin (person_id, pin_hash, attempts, created_at)
                                values (:person, :hash, 0, :now) on conflict do nothing
                                """)
                        .setParameter("person", person.value())
                        .setParameter("hash", pinHash)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    void putCode(PersonId person, OneTimeCode code) {
        entities.merge(new PinCodeEntity(person, code, clock.instant()));
    }

    /** Counts a try of the code for good; empty if there is no code, or none left of its tries or its time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<OneTimeCode> takeCodeAttempt(PersonId person) {
        return Optional.ofNullable(entities.find(PinCodeEntity.class, person.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(PinCodeEntity::code)
                .filter(code -> code.takeAttempt(clock.instant()));
    }

    /** Uses the code up and puts the new PIN in place; false if the code was used up before. */
    @Transactional
    boolean replace(PersonId person, OneTimeCode code, String pinHash) {
        var used = entities.createQuery("delete from PinCodeEntity where personId = :person and code.digest = :digest")
                .setParameter("person", person.value())
                .setParameter("digest", code.digest())
                .executeUpdate();
        if (used == 1) {
            locked(person).ifPresent(pin -> pin.replace(pinHash));
        }
        return used == 1;
    }

    private Optional<PaymentPinEntity> locked(PersonId person) {
        return Optional.ofNullable(
                entities.find(PaymentPinEntity.class, person.value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
