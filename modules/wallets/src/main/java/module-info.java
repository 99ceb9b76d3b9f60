import org.jspecify.annotations.NullMarked;

/** A person's balances. */
@NullMarked
module org.sycee.wallets {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.ledger;
    requires org.sycee.customers;
    requires jakarta.cdi;
    requires jakarta.inject;
    requires jakarta.ws.rs;
    requires microprofile.config.api;
    requires static org.jspecify;

    exports org.sycee.wallets;
}
