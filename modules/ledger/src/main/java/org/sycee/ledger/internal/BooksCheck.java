package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the writer lives: without it nothing is posted until the server is started again. */
@Readiness
@ApplicationScoped
class BooksCheck implements HealthCheck {

    private final PostgresLedger ledger;

    @Inject
    BooksCheck(PostgresLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("books").status(ledger.isWriting()).build();
    }
}
