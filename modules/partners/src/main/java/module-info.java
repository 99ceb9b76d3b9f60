import org.jspecify.annotations.NullMarked;

/** Loads plugins, makes their calls, and owns each durable partner call until its outcome is certain. */
@NullMarked
module org.sycee.partners {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.partner.spi;
    requires org.sycee.outbox;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.partners;
}
