package org.sycee.rides.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.BookRide;

/**
 * The record that an offer is to be booked, and what is known of the ride.
 *
 * <p>Born before its order is placed, and placed or refused with it. While it is open, each look remembers where the car
 * was, and that the rider wants it to be called off. It ends when its order has ended and its operator has said the last word, and then only its stars may change.
 */
@Entity
@Table(schema = "rides", name = "ride")
class RideEntity {

    @Id
    private UUID id;

    @Column(name = "offer_id")
    private UUID offerId;

    private UUID person;

    @Embedded
    private PlacementRow placement;

    @Convert(converter = SeenColumn.class)
    private @Nullable RideStatus seen;

    @Column(name = "looked_at")
    private @Nullable Instant lookedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "called_off_at")
    private @Nullable Instant calledOffAt;

    private @Nullable Integer stars;

    protected RideEntity() {}

    RideEntity(UUID id, BookRide command, Instant now) {
        this.id = id;
        this.offerId = command.offer();
        this.person = command.person().value();
        this.placement = new PlacementRow(command.intent(), now);
    }

    UUID id() {
        return id;
    }

    UUID offerId() {
        return offerId;
    }

    UUID person() {
        return person;
    }

    PlacementRow placement() {
        return placement;
    }

    Optional<RideStatus> seen() {
        return Optional.ofNullable(seen);
    }

    /** Another text after each look. */
    String mark() {
        return String.valueOf(lookedAt);
    }

    boolean isCalledOffByRider() {
        return calledOffAt != null;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    Optional<Integer> stars() {
        return Optional.ofNullable(stars);
    }

    void beSeen(RideStatus status) {
        seen = status;
    }

    void callOff(Instant now) {
        calledOffAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    void rate(int given) {
        stars = given;
    }
}
