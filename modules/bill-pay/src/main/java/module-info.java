import org.jspecify.annotations.NullMarked;

/** Bills: companies, quotes and payments. */
@NullMarked
module org.sycee.billpay {
    requires transitive org.sycee.kernel;
    requires org.sycee.customers;
    requires org.sycee.identity;
    requires org.sycee.orders;
    requires org.sycee.outbox;
    requires org.sycee.partners;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.billpay;
}
