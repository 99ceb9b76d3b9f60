import org.jspecify.annotations.NullMarked;

/** Loads plugins, makes their calls, and owns each durable partner call until its outcome is certain. */
@NullMarked
module org.sycee.partners {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.partner.spi;
    requires org.sycee.audit;
    requires org.sycee.customers;
    requires org.sycee.outbox;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.crypto.tink;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;
    requires java.net.http;
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
    requires pf4j;
    requires static org.jspecify;

    exports org.sycee.partners;
}
