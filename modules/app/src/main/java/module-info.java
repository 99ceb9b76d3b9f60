import org.jspecify.annotations.NullMarked;

/** One WAR: the wiring of all rooms, and nothing else. */
@NullMarked
module org.sycee.app {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires flyway.core;
    requires jakarta.annotation;
    requires jakarta.cdi;
    requires jakarta.concurrency;
    requires jakarta.inject;
    requires jakarta.persistence;
    requires jakarta.servlet;
    requires jakarta.ws.rs;
    requires java.logging;
    requires java.naming;
    requires java.sql;
    requires microprofile.config.api;
    requires microprofile.health.api;
    requires microprofile.openapi.api;
    requires org.postgresql.jdbc;
    requires org.sycee.kernel;
    requires static org.jspecify;
}
