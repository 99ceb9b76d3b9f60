import org.jspecify.annotations.NullMarked;

/** The order machine for every partner product. */
@NullMarked
module org.sycee.orders {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.partners;
    requires transitive org.sycee.payments;
    requires org.sycee.audit;
    requires org.sycee.outbox;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires microprofile.config.api;
    requires microprofile.metrics.api;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.orders;
}
