import org.jspecify.annotations.NullMarked;

/** What administrators did, kept for good. */
@NullMarked
module org.sycee.audit {
    requires transitive org.sycee.kernel;
    requires com.fasterxml.jackson.databind;
    requires jakarta.cdi;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.audit;
}
