package org.sycee.rides.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.RideOffer;
import org.sycee.rides.OfferedRide;

/** An offer as it was given. It never changes and ends by expiring; its row is the lock of those who would book it. */
@Entity
@Table(schema = "rides", name = "ride_offer")
class RideOfferEntity {

    @Id
    private UUID id;

    @Column(name = "quote_id")
    private UUID quoteId;

    private String instance;
    private String operator;
    private String offer;

    @Column(name = "class_code")
    private String classCode;

    @Column(name = "class_name")
    @Convert(converter = WordsColumn.class)
    private LocalText className;

    private int seats;

    @Column(name = "fare_from")
    private long fareFrom;

    @Column(name = "fare_to")
    private long fareTo;

    private long cap;
    private String currency;

    @Column(name = "surge_percent")
    private int surgePercent;

    @Column(name = "pickup_seconds")
    private long pickupSeconds;

    @Column(name = "duration_seconds")
    private long durationSeconds;

    private int metres;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected RideOfferEntity() {}

    RideOfferEntity(UUID quote, OfferedRide offered, Instant now) {
        var terms = offered.terms();
        this.id = offered.id();
        this.quoteId = quote;
        this.instance = offered.operator().instance();
        this.operator = offered.operator().name();
        this.offer = terms.offer();
        this.classCode = terms.rideClass().code();
        this.className = terms.rideClass().name();
        this.seats = terms.rideClass().seats();
        this.currency = offered.cap().currency().getCurrencyCode();
        this.expiresAt = terms.expiresAt();
        this.createdAt = now;
        remember(terms.fare());
        remember(terms.trip());
    }

    private void remember(RideOffer.Fare fare) {
        fareFrom = fare.from().minorUnits();
        fareTo = fare.to().minorUnits();
        cap = fare.cap().minorUnits();
        surgePercent = fare.surgePercent();
    }

    private void remember(RideOffer.Trip trip) {
        pickupSeconds = trip.pickupIn().toSeconds();
        durationSeconds = trip.duration().toSeconds();
        metres = trip.metres();
    }

    UUID quoteId() {
        return quoteId;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    OfferedRide offered() {
        var rideClass = new RideOffer.RideClass(classCode, className, seats);
        var fare = new RideOffer.Fare(money(fareFrom), money(fareTo), money(cap), surgePercent);
        var trip = new RideOffer.Trip(Duration.ofSeconds(pickupSeconds), Duration.ofSeconds(durationSeconds), metres);
        return new OfferedRide(
                id,
                new OfferedRide.Operator(instance, operator),
                new RideOffer(offer, rideClass, fare, trip, expiresAt));
    }

    private Money money(long minorUnits) {
        return Money.of(minorUnits, currency);
    }
}
