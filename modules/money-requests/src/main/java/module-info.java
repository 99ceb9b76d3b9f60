import org.jspecify.annotations.NullMarked;

/** Ask people for money, alone or as shares of one bill. */
@NullMarked
module org.sycee.moneyrequests {
    requires transitive org.sycee.customers;
    requires transitive org.sycee.kernel;
    requires org.sycee.identity;
    requires org.sycee.outbox;
    requires org.sycee.wallets;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.moneyrequests;
}
