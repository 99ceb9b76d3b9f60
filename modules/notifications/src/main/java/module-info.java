import org.jspecify.annotations.NullMarked;

/** Tells people what happened, and open pages what has changed. */
@NullMarked
module org.sycee.notifications {
    requires transitive org.sycee.kernel;
    requires org.sycee.identity;
    requires org.sycee.money;
    requires org.sycee.disputes;
    requires org.sycee.moneyrequests;
    requires org.sycee.orders;
    requires org.sycee.outbox;
    requires org.sycee.payments;
    requires org.sycee.rides;
    requires org.sycee.savedbills;
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

    exports org.sycee.notifications;
}
