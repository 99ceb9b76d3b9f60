import org.jspecify.annotations.NullMarked;

/** An event written in the transaction of the fact is delivered at least once. */
@NullMarked
module org.sycee.outbox {
    requires transitive org.sycee.kernel;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires microprofile.metrics.api;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.outbox;
}
