package org.sycee.rides.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Intent;

/**
 * That something is to be ordered, under which intent.
 *
 * <p>Born before the order is placed, so that a crash in between loses nothing; becomes placed once the order is there. If
 * the order's hold is refused it becomes refused. What else happens is the order's.
 */
@Embeddable
class PlacementRow {

    @Column(name = "call_key")
    private UUID callKey;

    @Embedded
    private IntentRow intent;

    @Column(name = "placed_at")
    private @Nullable Instant placedAt;

    private @Nullable String refusal;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PlacementRow() {}

    PlacementRow(Intent intent, Instant now) {
        this.callKey = UUID.randomUUID();
        this.intent = IntentRow.of(intent);
        this.createdAt = now;
    }

    UUID callKey() {
        return callKey;
    }

    String digest() {
        return intent.digest();
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
