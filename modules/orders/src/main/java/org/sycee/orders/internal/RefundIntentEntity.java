package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.kernel.Intent;

/** Under which intent a refund was asked for; born with the refund's order, in one commit, and never changed. */
@Entity
@Table(schema = "orders", name = "refund_intent")
class RefundIntentEntity {

    @Id
    private UUID refund;

    @Embedded
    private IntentRow intent;

    @Column(name = "created_at")
    private Instant createdAt;

    protected RefundIntentEntity() {}

    RefundIntentEntity(UUID refund, Intent intent, Instant now) {
        this.refund = refund;
        this.intent = IntentRow.of(intent);
        this.createdAt = now;
    }

    UUID refund() {
        return refund;
    }

    String digest() {
        return intent.digest();
    }
}
