import org.jspecify.annotations.NullMarked;

/** Cash-outs: money from a wallet back to a saved card, or to a bank account. */
@NullMarked
module org.sycee.cashout {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.orders;
    requires transitive org.sycee.payments;
    requires org.sycee.identity;
    requires org.sycee.partners;
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

    exports org.sycee.cashout;
}
