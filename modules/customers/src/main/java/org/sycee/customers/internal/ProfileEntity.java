package org.sycee.customers.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.sycee.identity.PersonRegistered;
import org.sycee.kernel.PersonId;

/** What is known of a person as a customer. Born together with the person's account; lives on. */
@Entity
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

    protected ProfileEntity() {}

    ProfileEntity(PersonRegistered newcomer, ZoneId timeZone, Instant now) {
        this.personId = newcomer.person().value();
        this.displayName = newcomer.displayName();
        this.timeZone = timeZone.getId();
        this.payeeHandle = UUID.randomUUID();
        this.createdAt = now;
    }

    PersonId person() {
        return new PersonId(personId);
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
