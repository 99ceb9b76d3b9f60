package org.sycee.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings every room's schema up to date before anything else starts, as the owner of the tables if one is given. */
@ApplicationScoped
class Migrations {

    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());
    private static final List<String> ROOMS = List.of(
            "audit",
            "clock",
            "ledger",
            "outbox",
            "identity",
            "customers",
            "partners",
            "wallets",
            "payments",
            "orders",
            "billpay",
            "rides",
            "savedbills",
            "cashout",
            "disputes",
            "moneyrequests",
            "reconciliation",
            "notifications");

    private final DataSource application;
    private final String url;
    private final String applicationRole;
    private final String mode;
    private final Optional<String> owner;
    private final Optional<String> ownerPassword;

    @Inject
    Migrations(
            DataSource application,
            @ConfigProperty(name = "sycee.db.url", defaultValue = "") String url,
            @ConfigProperty(name = "sycee.db.user", defaultValue = "sycee_app") String applicationRole,
            @ConfigProperty(name = "sycee.mode", defaultValue = "live") String mode,
            @ConfigProperty(name = "sycee.db.owner.user") Optional<String> owner,
            @ConfigProperty(name = "sycee.db.owner.password") Optional<String> ownerPassword) {
        this.application = application;
        this.url = url;
        this.applicationRole = applicationRole;
        this.mode = mode;
        this.owner = owner;
        this.ownerPassword = ownerPassword;
    }

    /** @throws IllegalStateException if a live server's application would own its books, and so could alter entries */
    void migrate() {
        if (owner.filter(other -> !other.equals(applicationRole)).isEmpty()) {
            mayOwnItsTables();
        }
        ROOMS.forEach(this::migrate);
    }

    private void mayOwnItsTables() {
        if (!mode.equals("sandbox")) {
            throw new IllegalStateException(
                    "sycee.db.owner.user names no role but the application's. A live server needs a second one that owns"
                            + " the tables: with one role for all, nothing would keep entries from being altered.");
        }
        LOG.log(System.Logger.Level.WARNING, "no owner role is set: the application owns its tables");
    }

    private void migrate(String room) {
        connect(Flyway.configure(Migrations.class.getClassLoader()))
                .schemas(room)
                .defaultSchema(room)
                .locations("classpath:db/" + room)
                .failOnMissingLocations(true)
                .placeholders(Map.of("applicationRole", applicationRole))
                .load()
                .migrate();
    }

    private FluentConfiguration connect(FluentConfiguration flyway) {
        return owner.map(user -> flyway.dataSource(url, user, ownerPassword.orElse("")))
                .orElseGet(() -> flyway.dataSource(application));
    }
}
