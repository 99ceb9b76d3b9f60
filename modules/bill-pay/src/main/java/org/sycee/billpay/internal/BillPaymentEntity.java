package org.sycee.billpay.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Intent;

/**
 * The record that a quote is to be paid, under which intent, by which order.
 *
 * <p>Born before the order is placed, so that a crash in between loses nothing; becomes placed once the order is there.
 * If the order's hold is refused it becomes refused, and the quote is free again. What else happens is the order's.
 */
@Entity
@Table(schema = "billpay", name = "bill_payment")
class BillPaymentEntity {

    @Id
    private UUID id;

    @Column(name = "quote_id")
    private UUID quoteId;

    @Column(name = "call_key")
    private UUID callKey;

    @Embedded
    private IntentRow intent;

    @Column(name = "placed_at")
    private @Nullable Instant placedAt;

    private @Nullable String refusal;

    @Column(name = "created_at")
    private Instant createdAt;

    protected BillPaymentEntity() {}

    BillPaymentEntity(UUID id, UUID quoteId, Intent intent, Instant now) {
        this.id = id;
        this.quoteId = quoteId;
        this.callKey = UUID.randomUUID();
        this.intent = IntentRow.of(intent);
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID quoteId() {
        return quoteId;
    }

    UUID callKey() {
        return callKey;
    }

    Actor orderedBy() {
        return intent.actor();
    }

    String digest() {
        return intent.digest();
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isPlaced() {
        return placedAt != null;
    }

    void becomePlaced(Instant now) {
        if (placedAt == null) {
            placedAt = now;
        }
    }

    /** The same order is refused for one reason only; the first to tell it is believed. */
    void becomeRefused(String reason, Instant now) {
        becomePlaced(now);
        if (refusal == null) {
            refusal = reason;
        }
    }
}
