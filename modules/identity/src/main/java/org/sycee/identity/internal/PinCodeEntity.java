package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/** The last code sent to a person who wants to change the PIN. A newer one takes its place; using it deletes it. */
@Entity
@Table(schema = "identity", name = "pin_code")
class PinCodeEntity {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Embedded
    private OneTimeCode code;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PinCodeEntity() {}

    PinCodeEntity(PersonId person, OneTimeCode code, Instant now) {
        this.personId = person.value();
        this.code = code;
        this.createdAt = now;
    }

    OneTimeCode code() {
        return code;
    }
}
