import org.jspecify.annotations.NullMarked;

/** A person's balances. */
@NullMarked
module org.sycee.wallets {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.ledger;
    requires org.sycee.customers;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.wallets;
}
