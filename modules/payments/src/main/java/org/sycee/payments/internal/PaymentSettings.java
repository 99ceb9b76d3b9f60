package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator can set about payments. */
@ApplicationScoped
class PaymentSettings {

    private final Duration unknownDeadline;
    private final Duration payerDeadline;
    private final String baseUrl;

    @Inject
    PaymentSettings(
            @ConfigProperty(name = "sycee.payments.unknown-deadline", defaultValue = "PT24H") Duration unknownDeadline,
            @ConfigProperty(name = "sycee.payments.payer-deadline", defaultValue = "PT35M") Duration payerDeadline,
            @ConfigProperty(name = "sycee.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.unknownDeadline = unknownDeadline;
        this.payerDeadline = payerDeadline;
        this.baseUrl = baseUrl;
    }

    /** {@code sycee.payments.unknown-deadline}: after this time, or so long after the page's, a top-up's outcome is a doubt. */
    Duration unknownDeadline() {
        return unknownDeadline;
    }

    /** {@code sycee.payments.payer-deadline}: how long a payer may take on the acquirer's page. */
    Duration payerDeadline() {
        return payerDeadline;
    }

    /** {@code sycee.base-url}: where browsers reach this server; the acquirer's page sends payers back there. */
    URI returnUrl(UUID payIn) {
        return URI.create(baseUrl + "/top-ups/" + payIn);
    }
}
