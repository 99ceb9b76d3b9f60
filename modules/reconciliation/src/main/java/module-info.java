import org.jspecify.annotations.NullMarked;

/** Partners' files against our calls against the ledger, and what differs. */
@NullMarked
module org.sycee.reconciliation {
    requires transitive org.sycee.kernel;
    requires org.sycee.audit;
    requires org.sycee.ledger;
    requires org.sycee.orders;
    requires org.sycee.partners;
    requires org.sycee.payments;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires java.sql;
    requires microprofile.config.api;
    requires org.hibernate.orm.core;
    requires org.postgresql.jdbc;
    requires static org.checkerframework.checker.qual;
    requires static org.jspecify;

    exports org.sycee.reconciliation;
}
