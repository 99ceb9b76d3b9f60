import org.jspecify.annotations.NullMarked;

/** Rides: prices, bookings, where they are, and what they cost. */
@NullMarked
module org.sycee.rides {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.orders;
    requires transitive org.sycee.partners;
    requires org.sycee.identity;
    requires org.sycee.outbox;
    requires com.fasterxml.jackson.databind;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires microprofile.config.api;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.rides;
}
