import org.jspecify.annotations.NullMarked;

/** The sandbox's time, moved forward for all servers together. */
@NullMarked
module org.sycee.clock {
    requires transitive org.sycee.kernel;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires java.net.http;
    requires microprofile.config.api;
    requires org.hibernate.orm.core;
    requires org.sycee.audit;
    requires static org.jspecify;

    exports org.sycee.clock;
}
