package org.sycee.savedbills.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The record that a person was told of a bill. It never changes. */
@Entity
@Table(schema = "savedbills", name = "reminder")
class ReminderEntity {

    @SuppressWarnings("unused") // read by the database, which looks it up
    @EmbeddedId
    private Id id;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ReminderEntity() {}

    ReminderEntity(Id id, Instant now) {
        this.id = id;
        this.createdAt = now;
    }

    /** Which bill of which account. */
    @Embeddable
    record Id(
            @Column(name = "account_id") UUID account,
            @Column(name = "bill_reference") String billReference) {}
}
