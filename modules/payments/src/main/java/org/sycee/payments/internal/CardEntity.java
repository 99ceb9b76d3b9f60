package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/**
 * A person's saved card: the acquirer's token and what may be shown.
 *
 * <p>Born at its first use by {@link CardRecords#keep}, ends by being deleted.
 */
@Entity
@Table(schema = "payments", name = "card")
class CardEntity {

    @Id
    private UUID id;

    private UUID person;
    private String instance;
    private String token;
    private String brand;

    @Column(name = "last_four")
    private String lastFour;

    @Column(name = "expiry_month")
    private int expiryMonth;

    @Column(name = "expiry_year")
    private int expiryYear;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CardEntity() {}

    boolean isOf(PersonId owner) {
        return person.equals(owner.value());
    }

    UUID id() {
        return id;
    }

    String instance() {
        return instance;
    }

    String token() {
        return token;
    }

    String brand() {
        return brand;
    }

    String lastFour() {
        return lastFour;
    }

    int expiryMonth() {
        return expiryMonth;
    }

    int expiryYear() {
        return expiryYear;
    }
}
