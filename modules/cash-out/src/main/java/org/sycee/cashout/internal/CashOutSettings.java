package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator can set about cash-outs. */
@ApplicationScoped
class CashOutSettings {

    private final String baseUrl;

    @Inject
    CashOutSettings(@ConfigProperty(name = "sycee.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** {@code sycee.base-url}: where browsers reach this server; the acquirer's page sends people back there. */
    URI returnUrl(UUID account) {
        return URI.create(baseUrl + "/bank-accounts/" + account);
    }
}
