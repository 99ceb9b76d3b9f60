import org.jspecify.annotations.NullMarked;

/** Bills: companies, quotes and payments. */
@NullMarked
module org.sycee.billpay {
    requires transitive org.sycee.kernel;
    requires transitive org.sycee.orders;
    requires transitive org.sycee.partners;
    requires org.sycee.identity;
    requires org.sycee.outbox;
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

    exports org.sycee.billpay;
}
