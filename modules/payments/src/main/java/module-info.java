import org.jspecify.annotations.NullMarked;

/** Hold, capture, void, suspend, pay in: how every other room moves money. */
@NullMarked
module org.sycee.payments {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.partners;
    requires org.sycee.audit;
    requires org.sycee.identity;
    requires org.sycee.ledger;
    requires org.sycee.outbox;
    requires org.sycee.wallets;
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

    exports org.sycee.payments;
}
