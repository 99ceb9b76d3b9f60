import org.jspecify.annotations.NullMarked;

/** People: profile, time zone. */
@NullMarked
module org.sycee.customers {
    requires transitive org.sycee.kernel;
    requires org.sycee.audit;
    requires org.sycee.identity;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.servlet;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires microprofile.config.api;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.customers;
}
