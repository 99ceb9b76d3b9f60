import org.jspecify.annotations.NullMarked;

/** The person's side of bills: saved accounts, reminders, and mandates that pay by themselves. */
@NullMarked
module org.sycee.savedbills {
    requires transitive org.sycee.billpay;
    requires transitive org.sycee.kernel;
    requires org.sycee.customers;
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

    exports org.sycee.savedbills;
}
