package org.sycee.rides.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.PersonId;
import org.sycee.partner.spi.RideQuery;

/** Who asked for which way. It never changes; its offers end by expiring. */
@Entity
@Table(schema = "rides", name = "ride_quote")
class RideQuoteEntity {

    @Id
    private UUID id;

    private UUID person;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "from_name"))
    @AttributeOverride(name = "latitude", column = @Column(name = "from_latitude"))
    @AttributeOverride(name = "longitude", column = @Column(name = "from_longitude"))
    private PlaceRow from;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "to_name"))
    @AttributeOverride(name = "latitude", column = @Column(name = "to_latitude"))
    @AttributeOverride(name = "longitude", column = @Column(name = "to_longitude"))
    private PlaceRow to;

    private int passengers;
    private @Nullable Instant departure;

    @Column(name = "created_at")
    private Instant createdAt;

    protected RideQuoteEntity() {}

    RideQuoteEntity(UUID id, PersonId person, RideQuery way, Instant now) {
        this.id = id;
        this.person = person.value();
        this.from = PlaceRow.of(way.from());
        this.to = PlaceRow.of(way.to());
        this.passengers = way.passengers();
        this.departure = way.departure().orElse(null);
        this.createdAt = now;
    }

    PersonId person() {
        return new PersonId(person);
    }

    RideQuery way() {
        return new RideQuery(from.place(), to.place(), Optional.ofNullable(departure), passengers);
    }
}
