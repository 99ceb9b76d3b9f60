import org.jspecify.annotations.NullMarked;

/** The only writer of balances. */
@NullMarked
module org.sycee.ledger {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.money;
    requires org.sycee.audit;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.ws.rs;
    requires java.sql;
    requires microprofile.config.api;
    requires microprofile.health.api;
    requires microprofile.metrics.api;
    requires org.postgresql.jdbc;
    requires static org.checkerframework.checker.qual;
    requires static org.jspecify;

    exports org.sycee.ledger;
}
