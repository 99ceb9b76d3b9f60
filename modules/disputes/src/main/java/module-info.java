import org.jspecify.annotations.NullMarked;

/** What a payer says went wrong with an order, and what administrators answer. */
@NullMarked
module org.sycee.disputes {
    requires transitive org.sycee.kernel;
    requires org.sycee.audit;
    requires org.sycee.orders;
    requires org.sycee.outbox;
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

    exports org.sycee.disputes;
}
