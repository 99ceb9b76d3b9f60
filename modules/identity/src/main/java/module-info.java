import org.jspecify.annotations.NullMarked;

/** Who is there. */
@NullMarked
module org.sycee.identity {
    requires transitive org.sycee.kernel;
    requires org.sycee.audit;
    requires com.fasterxml.jackson.databind;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires io.github.bucket4j.core;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.servlet;
    requires jakarta.transaction;
    requires jakarta.ws.rs;
    requires java.net.http;
    requires microprofile.config.api;
    requires org.bouncycastle.provider;
    requires org.hibernate.orm.core;
    requires static org.jspecify;

    exports org.sycee.identity;
}
