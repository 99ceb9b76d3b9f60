package org.sycee.customers.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.sycee.identity.PersonRegistered;
import org.sycee.kernel.PersonId;

/**
 * What is known of a person as a customer.
 *
 * <p>Born together with the person's account, in good standing; may be frozen, with a reason, and unfrozen; lives on.
 */
@Entity
@DynamicUpdate // the application's role may change what can change, and nothing else
@Table(schema = "customers", name = "profile")
class ProfileEntity {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "payee_handle")
    private UUID payeeHandle;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "frozen_reason")
    private @Nullable String frozenReason;

    protected ProfileEntity() {}

    ProfileEntity(PersonRegistered newcomer, ZoneId timeZone, Instant now) {
        this.personId = newcomer.person().value();
        this.displayName = newcomer.displayName();
        this.timeZone = timeZone.getId();
        this.payeeHandle = UUID.randomUUID();
        this.createdAt = now;
    }

    /** Says whether anything changed: who is frozen already stays so for the first reason. */
    boolean freeze(String reason, Instant now) {
        var changes = frozenAt == null;
        if (changes) {
            frozenAt = now;
            frozenReason = reason;
        }
        return changes;
    }

    /** Says whether anything changed. */
    boolean unfreeze() {
        var changes = frozenAt != null;
        frozenAt = null;
        frozenReason = null;
        return changes;
    }

    /** Since when and why it is frozen, if it is. */
    Optional<Freeze> freeze() {
        return Optional.ofNullable(frozenAt).map(at -> new Freeze(at, Objects.requireNonNull(frozenReason)));
    }

    PersonId person() {
        return new PersonId(personId);
    }

    Instant createdAt() {
        return createdAt;
    }

    String displayName() {
        return displayName;
    }

    /** What payers know the person by; random, so that nobody guesses it. */
    UUID payeeHandle() {
        return payeeHandle;
    }

    ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }
}
