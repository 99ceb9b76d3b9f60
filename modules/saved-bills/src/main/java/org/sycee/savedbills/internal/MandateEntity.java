package org.sycee.savedbills.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.savedbills.MandateState;
import org.sycee.savedbills.StartMandate;

/**
 * A mandate and its terms, which never change.
 *
 * <p>Born ACTIVE; what it may become is said by {@link MandateState}. Its row is the lock between those who stop it and those
 * who pay under it.
 */
@Entity
@Table(schema = "savedbills", name = "mandate")
class MandateEntity {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private UUID person;
    private long ceiling;
    private String currency;

    @Column(name = "days_before")
    private int daysBefore;

    @Enumerated(EnumType.STRING)
    private MandateState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected MandateEntity() {}

    MandateEntity(StartMandate terms, Instant now) {
        this.id = Ids.next();
        this.accountId = terms.account();
        this.person = terms.person().value();
        this.ceiling = terms.ceiling().minorUnits();
        this.currency = terms.ceiling().currency().getCurrencyCode();
        this.daysBefore = terms.daysBefore();
        this.state = MandateState.ACTIVE;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    PersonId person() {
        return new PersonId(person);
    }

    Money ceiling() {
        return Money.of(ceiling, currency);
    }

    int daysBefore() {
        return daysBefore;
    }

    MandateState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isActive() {
        return state == MandateState.ACTIVE;
    }

    boolean hasTerms(StartMandate terms) {
        return ceiling().equals(terms.ceiling()) && daysBefore == terms.daysBefore();
    }

    /** Whether a payment of that much is within the ceiling; one in another currency never is. */
    boolean allows(Money total) {
        return total.currency().equals(ceiling().currency()) && total.compareTo(ceiling()) <= 0;
    }

    void become(MandateState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("mandate " + id + " is " + state + " and may not become " + next);
        }
        state = next;
        endedAt = next == MandateState.ENDED ? now : null;
    }
}
