package org.sycee.customers.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.sycee.identity.PersonRegistered;

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

    @Column(name = "created_at")
    private Instant createdAt;

    protected ProfileEntity() {}

    ProfileEntity(PersonRegistered newcomer, ZoneId timeZone, Instant now) {
        this.personId = newcomer.person().value();
        this.displayName = newcomer.displayName();
        this.timeZone = timeZone.getId();
        this.createdAt = now;
    }

    String displayName() {
        return displayName;
    }

    ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }
}
