package org.sycee.orders.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.RideBooking;

/** The ride that is booked, in the columns of its order. */
@Embeddable
record OrderedRide(
        String offer,

        @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "from_name"))
        @AttributeOverride(name = "latitude", column = @Column(name = "from_latitude"))
        @AttributeOverride(name = "longitude", column = @Column(name = "from_longitude"))
        OrderedPlace from,

        @Embedded
        @AttributeOverride(name = "name", column = @Column(name = "to_name"))
        @AttributeOverride(name = "latitude", column = @Column(name = "to_latitude"))
        @AttributeOverride(name = "longitude", column = @Column(name = "to_longitude"))
        OrderedPlace to) {

    static OrderedRide of(RideBooking ride) {
        return new OrderedRide(ride.offer(), OrderedPlace.of(ride.from()), OrderedPlace.of(ride.to()));
    }

    RideBooking booking(UUID key, Money cap) {
        return new RideBooking(key, cap, offer, from.place(), to.place());
    }
}
