package org.sycee.outbox.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.outbox.Event;

/**
 * One event on its way to one consumer.
 *
 * <p>Born in the transaction of the fact, due at once. Each claim moves its due time ahead, so that a deliverer that
 * dies is followed by another. It ends by being deleted, once the consumer has taken the event.
 */
@Entity
@Table(schema = "outbox", name = "delivery")
class DeliveryEntity {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

    private String type;
    private UUID subject;
    private String consumer;
    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DeliveryEntity() {}

    DeliveryEntity(Event event, String consumer, Instant now) {
        this.id = Ids.next();
        this.eventId = event.id();
        this.type = event.type();
        this.subject = event.subject();
        this.consumer = consumer;
        this.dueAt = now;
        this.createdAt = now;
    }

    /** Takes it for one try; nobody else gets it before the lease ends. */
    Claim claim(Instant leaseEnd) {
        attempts++;
        dueAt = leaseEnd;
        return new Claim(id, attempts, consumer, new Event(eventId, type, subject));
    }

    /** The try failed: it is due again after a pause that doubles with each try, if nobody has claimed it since. */
    void failed(Claim claim, Instant now) {
        if (attempts == claim.attempt()) {
            dueAt = now.plus(pause());
        }
    }

    private Duration pause() {
        var doubling = Duration.ofSeconds(1L << Math.min(attempts - 1, 10));
        return doubling.compareTo(LONGEST_PAUSE) < 0 ? doubling : LONGEST_PAUSE;
    }
}
