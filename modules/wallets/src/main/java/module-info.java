import org.jspecify.annotations.NullMarked;

/** A person's balances, and money from person to person. */
@NullMarked
module org.sycee.wallets {
    requires transitive org.sycee.customers;
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.ledger;
    requires org.sycee.identity;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires microprofile.config.api;
    requires static org.jspecify;

    exports org.sycee.wallets;
}
