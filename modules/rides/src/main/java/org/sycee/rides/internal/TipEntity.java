package org.sycee.rides.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.rides.TipDriver;

/** The record that a driver is to be given something. Born before its order is placed, and placed or refused with it. */
@Entity
@Table(schema = "rides", name = "tip")
class TipEntity {

    @Id
    private UUID id;

    @Column(name = "ride_id")
    private UUID rideId;

    private long amount;
    private String currency;

    @Embedded
    private PlacementRow placement;

    protected TipEntity() {}

    TipEntity(UUID id, TipDriver command, Instant now) {
        this.id = id;
        this.rideId = command.ride();
        this.amount = command.amount().minorUnits();
        this.currency = command.amount().currency().getCurrencyCode();
        this.placement = new PlacementRow(command.intent(), now);
    }

    UUID id() {
        return id;
    }

    UUID rideId() {
        return rideId;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    PlacementRow placement() {
        return placement;
    }
}
